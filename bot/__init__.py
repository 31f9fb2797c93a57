"""rolebot: answers questions about job roles by quoting the postings themselves."""

__version__ = "0.1.0"
