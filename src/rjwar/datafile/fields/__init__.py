"""The types of value that a data file holds, a module for each subject:
how a node of each is read, and its JSON Schema.
"""
