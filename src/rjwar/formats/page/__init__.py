"""The web page of the `html` export: its markup, its articles, its picture, its style."""
