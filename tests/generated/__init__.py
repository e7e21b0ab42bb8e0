"""Cases of the 152 authorities, made up from their names, with what each truly tells kept beside it."""
