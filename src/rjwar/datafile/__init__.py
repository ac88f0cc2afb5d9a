"""A data file in: bytes, nodes, fields, a record; and every check of it.

Nothing else reads data files, or knows YAML.
"""
