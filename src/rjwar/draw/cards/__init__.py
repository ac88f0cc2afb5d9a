"""What cards are made of: the page, its sections, and a module for each kind of entity."""
