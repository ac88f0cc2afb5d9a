"""Drawings as files that show pictures. Each module is a format by its file name:
`lines(drawn, caption)` yields the text of the file.
"""
