"""What is said of meetings: their date, agenda, minutes and the feed that holds them."""
