"""A sentence ends at a stop, and not behind a word that is only written short."""

from __future__ import annotations

import pytest

from bot.text.sentences import Sentences
from tests.answering.shelves import vocabulary


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("You report to Dr. Wren. We bake at night.", ["You report to Dr. Wren.", "We bake at night."]),
        ("A Sr. Baker trains you in St. Ives.", ["A Sr. Baker trains you in St. Ives."]),
        ("Prof. Moss and Mrs. Fern lead the mill.", ["Prof. Moss and Mrs. Fern lead the mill."]),
        ("Pay is £12 an hour. £14 on Sundays.", ["Pay is £12 an hour. £14 on Sundays."]),
        ("You get approx. £300 and max. €20.", ["You get approx. £300 and max. €20."]),
        (
            "Bis zum 15. März 2021 bewerben. Wir lesen alles.",
            ["Bis zum 15. März 2021 bewerben.", "Wir lesen alles."],
        ),
        (
            "Gespräche am 19. und 20. Februar, evtl. Online.",
            ["Gespräche am 19. und 20. Februar, evtl. Online."],
        ),
        ("Beginn ist der 15. Jan. 2027 in Ulm.", ["Beginn ist der 15. Jan. 2027 in Ulm."]),
        (
            "Beginn in der 12. Kalenderwoche. Wir sind 12. Komm!",
            ["Beginn in der 12. Kalenderwoche.", "Wir sind 12.", "Komm!"],
        ),
        (
            "Our mill is in Rye, CA. You work in HR. Peace of mind. We bake.",
            ["Our mill is in Rye, CA.", "You work in HR.", "Peace of mind.", "We bake."],
        ),
        ("We never hire drs. Bakers are welcome.", ["We never hire drs.", "Bakers are welcome."]),
    ],
)
def test_what_stands_short_before_a_name_or_counts_what_is_behind_it_ends_no_sentence(
    text: str, sentences: list[str]
) -> None:
    assert vocabulary().sentences.split(text) == sentences


def test_which_points_end_no_sentence_is_told_by_lists_alone() -> None:
    text = "Lohn gem. Tarif."
    assert Sentences({}).split(text) == ["Lohn gem.", "Tarif."]
    assert Sentences({"points of shortened words": ("gem",)}).split(text) == [text]
