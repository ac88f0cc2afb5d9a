"""Files for other programs. Each module is one by its file name:
`content(selection, look)` yields its lines, or its bytes if it is binary.
"""
