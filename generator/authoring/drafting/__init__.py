"""From the text of an office's FAQ to drafts: small steps, each with its reason.

lines → paragraphs → blocks (a question and its answer) → items → clauses → steps.
Nothing is invented: what the text doesn't say stays empty, and what no step can place is kept as it is.
"""
