"""What is asked of a scan: options, own entities, designations."""
