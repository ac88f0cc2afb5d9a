"""For people: lines and columns, the charts and cards made of them, and the views that show these.

Nothing here is written out.
"""
