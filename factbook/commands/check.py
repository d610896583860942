"""`check`: like `build`, and nothing is written."""

from factbook.commands.build import run

__all__ = ["run"]
