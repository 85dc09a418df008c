"""The models as authors see them: fields, messages, checks, validation, schema, reference."""
