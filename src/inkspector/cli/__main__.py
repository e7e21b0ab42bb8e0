"""`python -m inkspector.cli`."""

import sys

from inkspector.cli import main

if __name__ == "__main__":
    sys.exit(main())
