"""The terms of designations, as the rules look for them."""
