"""What the gates share: the built site and its pages, a server, tools, and the runner."""
