"""The war in memory: entities, their links, losses, field paths and JSON objects;
never where they came from.
"""
