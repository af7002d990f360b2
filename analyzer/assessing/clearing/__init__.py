"""What hangs on whom: choke points, the cut that clears each firm, and an ordered plan that clears the most."""
