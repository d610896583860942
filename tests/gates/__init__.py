"""Each gate is silent on a good site and speaks on a bad one."""
