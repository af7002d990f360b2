"""The dependency graph, walked backwards from the designated vendor; the best path per firm and route."""
