"""The shelf: a folder of files becomes postings, named problems and files passed over with a reason."""
