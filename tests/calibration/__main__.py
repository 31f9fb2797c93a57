"""Fit the weights of the signs on one set of committed texts and check them on another.

    python -m tests.calibration                 how well the weights tell, and what they get wrong
    python -m tests.calibration --write         the same, and keep them in knowledge/vocabulary/signs.txt

Logistic regression with an L2 penalty, by Newton's method: some hundred texts and thirty signs need no library.
Whoever wrote the texts had not read the code. ``calibration_*.tsv`` are fitted to, with the shipped postings and
with the shelves of ``../shared/eval/shelves.json``: chatter with each of them, for on a large shelf more of it seems to
be about a posting. ``chatter.tsv`` and ``role_questions.tsv`` are only checked against.
"""

from __future__ import annotations

import csv
import json
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from bot.domain import Question
from bot.knowledge import read
from tests.shared import SHARED, WILD

if TYPE_CHECKING:
    from numpy.typing import NDArray

DATA = Path(__file__).resolve().parents[1] / "data"
SIGNS = Path(__file__).resolve().parents[2] / "knowledge" / "vocabulary" / "signs.txt"
FIT = (("calibration_chatter.tsv", 0), ("calibration_questions.tsv", 1))
CHECK = (("chatter.tsv", 0), ("role_questions.tsv", 1))
PENALTY, STEPS = 1.0, 30
DAY = date(2026, 11, 25)


class Texts(NamedTuple):
    """Texts with their signs, and whether each asks about a posting (1) or not (0)."""

    texts: list[str]
    signs: list[dict[str, float]]
    asks: NDArray[np.float64]
    counts: NDArray[
        np.float64
    ]  # how much each counts: 1, or a part of it where it stands for each of some shelves

    def matrix(self, names: list[str]) -> NDArray[np.float64]:
        """A row a text, a column a sign; the first is the bias."""
        return np.array([[1.0 if n == "bias" else s.get(n, 0.0) for n in names] for s in self.signs])


def table(name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (DATA / name).open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def lines(name: str) -> list[str]:
    """The texts of a table."""
    return [row["text"] for row in table(name)]


def texts(files: tuple[tuple[str, int], ...]) -> Texts:
    """The texts of some tables, with the signs the shipped knowledge finds in them."""
    understanding = read("").assistant(DAY).understanding
    found = [(line, float(label)) for name, label in files for line in lines(name)]
    asks = np.array([label for _, label in found])
    signs = [understanding.signs(Question(line)) for line, _ in found]
    return Texts([line for line, _ in found], signs, asks, np.ones(len(found)))


def on_shelves() -> Texts:
    """The questions over other postings with the signs their own shelf finds in them, and all chatter over each."""
    rows, near = table("calibration_postings.tsv"), texts(FIT[:1])
    # what is said of an employer's product is no talk about it where nobody has heard of that
    chatter = [text for text, signs in zip(near.texts, near.signs, strict=True) if not signs["organisation"]]
    shelves = json.loads((SHARED / "eval" / "shelves.json").read_text(encoding="utf-8"))
    found: list[str] = []
    signs: list[dict[str, float]] = []
    asks: list[float] = []
    for shelf in shelves:
        with tempfile.TemporaryDirectory() as name:
            for file in shelf["files"]:
                (Path(name) / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(WILD / file, Path(name) / file)
            (Path(name) / "rolebot.toml").write_text('[postings]\ndrafts = "show"\n', encoding="utf-8")
            understanding = read(name).assistant(DAY).understanding
        mine = [row["text"] for row in rows if row["shelf"] == shelf["shelf"]]
        found += mine + chatter
        asks += [1.0] * len(mine) + [0.0] * len(chatter)
        signs += [understanding.signs(Question(line)) for line in mine + chatter]
    counts = np.where(np.array(asks) == 1, 1.0, 1 / len(shelves))
    return Texts(found, signs, np.array(asks), counts)


def fit(given: Texts, names: list[str]) -> NDArray[np.float64]:
    """The weights that maximise the penalised likelihood; the bias is hardly penalised."""
    x, y, counts = given.matrix(names), given.asks, given.counts
    # the logit is 0 where both are as likely, however many lines of each were written
    counts = np.where(y == 1, counts / counts[y == 1].sum(), counts / counts[y == 0].sum()) * y.sum()
    weights = np.zeros(x.shape[1])
    penalty = np.full(x.shape[1], PENALTY)
    penalty[0] = PENALTY / 100
    for _ in range(STEPS):
        p = 1 / (1 + np.exp(-np.clip(x @ weights, -30, 30)))
        gradient = x.T @ (counts * (p - y)) + penalty * weights
        weights -= np.linalg.solve((x * (counts * p * (1 - p))[:, None]).T @ x + np.diag(penalty), gradient)
    return weights


def tell(name: str, given: Texts, logits: NDArray[np.float64]) -> None:
    """Print how many of a set are told wrongly, and which."""
    wrong = (logits > 0) != (given.asks == 1)
    chatter, questions = int((given.asks == 0).sum()), int((given.asks == 1).sum())
    answered, left = int(wrong[given.asks == 0].sum()), int(wrong[given.asks == 1].sum())
    print(f"{name}: {answered} of {chatter} lines of chatter answered, {left} of {questions} questions left")
    for i in np.flatnonzero(wrong):
        print(f"  {logits[i]:+.1f}  {given.texts[i][:110]!r}")


def main(arguments: list[str]) -> None:
    """Fit, check, and keep the weights if asked to."""
    near, far, checked = texts(FIT), on_shelves(), texts(CHECK)
    fitted = Texts(
        near.texts + far.texts,
        near.signs + far.signs,
        np.concatenate([near.asks, far.asks]),
        np.concatenate([near.counts, far.counts]),
    )
    names = ["bias", *sorted({n for s in (*fitted.signs, *checked.signs) for n in s} - {"bias"})]
    weights = fit(fitted, names)
    tell("fitted to, the shipped postings", near, near.matrix(names) @ weights)
    tell("fitted to, other shelves", far, far.matrix(names) @ weights)
    tell("checked on", checked, checked.matrix(names) @ weights)
    if "--write" in arguments:
        head = SIGNS.read_text(encoding="utf-8").partition("[signs]")[0]
        lines = [f"{name} = {weight:.2f}\n" for name, weight in zip(names, weights, strict=True)]
        SIGNS.write_text(head + "[signs]\n" + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
