"""The run of a scan from inputs to a published run folder."""
