"""Meeting: the jaaragenda of an agreement, its meetings, and the calendar feed that shows them."""
