"""The editor's bench: a local server that shows the guide as it is written, mistakes included."""
