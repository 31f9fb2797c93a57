"""The conversations that ship with the bot are tests like any other: pytest collects them where they are."""

from tests.rehearsal.collecting import pytest_collect_file

__all__ = ["pytest_collect_file"]
