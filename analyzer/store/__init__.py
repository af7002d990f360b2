"""The only place that opens DuckDB: hardened connections, the schema, SQL steps and the ledger."""
