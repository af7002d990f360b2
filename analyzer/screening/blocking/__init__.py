"""Which cells and texts may name a vendor at all: blocking, before any rule is asked."""
