"""The gates: what the built site must pass before it is published.

Each gate is one file in this folder, and adding one is adding a file. A Python gate has `NEEDS`,
the tools it cannot do without, and `faults(site)`, which yields a Fault for each thing that is
wrong. A JavaScript gate is a module whose comment `// needs: ...` names its tools; it gets the
path of a JSON file about the site and prints each fault as one line of JSON. The folder `stage`
holds what the gates share: the built site, the server, the tools, the browser.

`make gates` runs them all, `make gates ARGS="links axe"` runs two. Where a tool is missing a gate
is skipped and says how to install the tool; with CI set in the environment, that is a failure.
"""
