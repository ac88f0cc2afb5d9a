"""A map: where it is cut, its ground, the marks and names on it, the lines of voyages, and the legend.

What is told beneath is the view's.
"""
