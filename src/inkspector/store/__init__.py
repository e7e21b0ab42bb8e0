"""Files on disk: nothing is ever half written."""
