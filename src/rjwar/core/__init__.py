"""Text, dates, errors and progress: what knows nothing of the war."""
