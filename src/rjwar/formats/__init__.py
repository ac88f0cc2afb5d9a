"""For programs: any answer as text, events as files for other programs, and the JSON Schema of both."""
