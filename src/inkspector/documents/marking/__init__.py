"""Marked-up copies of a letter that was checked: findings in place, one module a format."""
