"""A claim-provenance fact checker for incident reporting."""

__version__ = "0.1.0"
