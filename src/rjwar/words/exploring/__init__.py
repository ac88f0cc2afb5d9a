"""The words of the explorer, a file a language."""
