"""`python -m rjwar`."""

import sys

from rjwar.cli import main

sys.exit(main())
