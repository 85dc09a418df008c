"""From the model to what each page shows: every sort, group, lane and projection by role."""
