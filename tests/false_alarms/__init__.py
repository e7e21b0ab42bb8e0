"""Alarms on texts that nobody made for us, looked up one by one; and those that spoil a checker for good."""
