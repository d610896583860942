"""From pages and documents to HTML."""
