"""Other formats: what the program knows as files that others read."""
