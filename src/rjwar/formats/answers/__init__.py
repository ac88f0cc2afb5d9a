"""For programs. Each module is a format by its file name.

`lines(answer, look)` yields the text, a line at a time, without line ends; as bytes it is UTF-8.
"""
