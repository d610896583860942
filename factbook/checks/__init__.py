"""One file per check: the rule, its reason, an example, and the code."""
