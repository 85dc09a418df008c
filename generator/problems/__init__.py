"""What can be wrong with data: problems as sortable records, the rules, and the words of messages."""
