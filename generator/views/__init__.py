"""From the model to what each page shows: every sort, group, turn and projection by role."""
