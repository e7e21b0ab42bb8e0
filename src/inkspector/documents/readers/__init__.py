"""Bytes of a file to a Source: one module a format."""
