"""The one SQLite file of the person's runs and answers: schema, migrations, safety."""
