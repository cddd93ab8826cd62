"""What concerns another party than the one whose task it is: what is waited for, taken over, objected to, or nobody's."""
