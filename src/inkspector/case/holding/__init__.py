"""How a claim is put against the worlds of a case, one module for each kind of evidence."""
