"""What the rows of a workbook mean: the models as columns and rows, and a workbook as a source."""
