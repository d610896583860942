"""The door: `python build.py` checks the guide in this folder and builds its site."""

from factbook.cli import run

run()
