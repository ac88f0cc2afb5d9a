"""What views are made of: lines of styled spans, wrapping, words in six languages, bars, axes, maps; one subject a module."""
