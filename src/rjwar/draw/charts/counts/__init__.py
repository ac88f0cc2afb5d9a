"""Counts and summed losses as tables with bars; what is counted is the business of `query.counts`."""
