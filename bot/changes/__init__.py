"""What changes in the answers between two states of a knowledge folder: asked of both, told apart, shown."""

from bot.changes.compare import compared
from bot.changes.difference import Change, Difference, Kind, RoleChange
from bot.changes.sides import Side, sides

__all__ = ["Change", "Difference", "Kind", "RoleChange", "Side", "compared", "sides"]
