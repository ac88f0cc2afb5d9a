"""What is drawn to scale: axes, bars, months, maps; one subject a module."""
