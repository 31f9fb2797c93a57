"""Words that Snowball gives the stem of another word and that mean another thing: its own exceptions, continued.

No other word of the language follows from these lines: what a posting or a question may say is told by the
vocabulary, this by how English is spelt.
"""

from __future__ import annotations

# the words of a line have one stem, its first word; behind the colon what Snowball takes them for
_GROUPS = """
quite: quit
pensioner pensioners: pension
suite suites: suit
several: sever
severance: sever
retirement retirements: retire
severe severely severity: sever
digits: digital
integrity: integration
positive positively positives positivity: position
localization localizations localize localized localizes localizing: local
officer officers: office
important importance importantly: import
authority authorities: author
authorization authorizations authorize authorized authorizes authorizing: author
informal informally: information
objective objectives: object
objection objections: object
competition competitions: competitive
hospitality: hospital
experiment experiments experimented experimenting: experience
housing: house
transition transitions transitioned transitioning: transit
conversation conversations conversational: conversion
orientation orientations: oriented
wellness: well
physics: physical
animal animals: animate
careful carefully: care
relatively: relation
polite politely: political
mobility: mobile
hardly: hard
nearly: near
shortly: short
lately: late
fairly: fair
closely: close
likely: like
timely: time
namely: name
opening openings: open
excellent excellently excellence: excel
programming programmed: program
programmer programmers: program
program programs programme programmes: programm
customer customers: custom
follower followers: follow
"""


def _stems(groups: str) -> dict[str, str]:
    """The words of each line with its first word as their stem."""
    lines = (line.partition(":")[0].split() for line in groups.split("\n") if line)
    return {word: line[0] for line in lines for word in line}


UNLIKE = _stems(_GROUPS)
