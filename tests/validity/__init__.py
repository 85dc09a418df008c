"""The Nu Html Checker's judgement of built sites: ``make validate``."""
