"""One file per command of the command line: `run(options)` gives the exit status."""
