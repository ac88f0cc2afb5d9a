"""How lines come to be: styled spans, wrapping, columns, headings."""
