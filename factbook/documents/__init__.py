"""The sorts of document: one file per sort, holding its front matter."""
