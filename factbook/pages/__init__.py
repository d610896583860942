"""The page kinds: one file each says which pages there are and what their templates are given."""
