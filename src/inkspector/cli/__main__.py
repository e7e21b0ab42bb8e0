"""`python -m inkspector.cli`, as the console command does it."""

import sys

from inkspector.cli.console import run

sys.exit(run())
