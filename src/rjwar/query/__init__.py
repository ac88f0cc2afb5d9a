"""What is asked, and what answers: names, filters, selections, counts, a day, claims, works."""
