"""The one SQLite file of the person's runs: its schema, its migrations, its safety."""
