"""The nouns of rolebot: frozen values that the rooms hand to one another, and nothing else."""

from bot.domain.answers import Answer, Citation, FollowUp, Line, Part, RoleRef, Statement, Status, Trace
from bot.domain.days import Days
from bot.domain.postings import TITLE, Block, Passage, Posting, Problem, Property, Section, Shelf, Skipped
from bot.domain.query import ANY_AGE, Claim, Figure, Query, Retold, Step
from bot.domain.questions import Hit, Kind, Question, Resolved, Topic
from bot.domain.rules import Rule, ShelfRules

__all__ = [
    "ANY_AGE",
    "TITLE",
    "Answer",
    "Block",
    "Citation",
    "Claim",
    "Days",
    "Figure",
    "FollowUp",
    "Hit",
    "Kind",
    "Line",
    "Part",
    "Passage",
    "Posting",
    "Problem",
    "Property",
    "Query",
    "Question",
    "Resolved",
    "Retold",
    "RoleRef",
    "Rule",
    "Section",
    "Shelf",
    "ShelfRules",
    "Skipped",
    "Statement",
    "Status",
    "Step",
    "Topic",
    "Trace",
]
