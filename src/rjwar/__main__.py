"""`python -m rjwar`."""

import sys

from .cli import main

sys.exit(main())
