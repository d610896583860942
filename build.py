"""The door: `python build.py` checks the guide in this folder and builds its site."""

import sys

from factbook.cli import main

sys.exit(main())
