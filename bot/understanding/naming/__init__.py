"""Which postings a question names, or that it names one which is not there."""
