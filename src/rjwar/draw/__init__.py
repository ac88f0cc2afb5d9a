"""For people: lines and columns, the charts and cards made of them, and the views that show these; nothing here is written out."""
