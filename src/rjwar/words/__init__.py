"""The program's own words, a file a language; dates, numbers and counts written in them."""
