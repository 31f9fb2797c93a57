"""Questions and postings in Russian: words are the same in each of their cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

BAKER = role(
    "Bakery Manager",
    "Example Mill",
    Требования="Опыт работы с печами от двух лет|Знание ржаной муки",
    Личные_качества="Терпение и спокойствие|Любовь к раннему утру",
    Обязанности="Замешивать тесто каждую ночь",
    Мы_предлагаем="Свежий хлеб без ограничений",
)
TESTER = role("Dough Tester", "Example Mill", Требования="Тонкий вкус", Обязанности="Пробовать тесто")
QUALITIES = {"Терпение и спокойствие", "Любовь к раннему утру"}


@pytest.mark.parametrize(
    ("question", "there"),
    [
        ("Какие личные качества нужны bakery менеджеру?", QUALITIES),
        ("Какими личными качествами должен обладать bakery менеджер?", QUALITIES),
        ("расскажите о личных качествах bakery менеджера", QUALITIES),
        ("Какие обязанности у bakery менеджера?", {"Замешивать тесто каждую ночь"}),
        ("что входит в обязанности тестировщика?", {"Пробовать тесто"}),
        ("чем будет заниматься bakery менеджер?", {"Замешивать тесто каждую ночь"}),
        ("чем предстоит заниматься тестировщику?", {"Пробовать тесто"}),
        ("что предстоит делать тестировщику?", {"Пробовать тесто"}),
        ("расскажи про требования вакансии тестировщика", {"Тонкий вкус"}),
        ("с какими требованиями ищете тестировщика?", {"Тонкий вкус"}),
        ("Что вы предлагаете bakery менеджерам?", {"Свежий хлеб без ограничений"}),
    ],
)
def test_a_russian_question_is_understood_in_any_case_of_its_words(
    tmp_path: Path, question: str, there: set[str]
) -> None:
    folder = postings(tmp_path, baker=BAKER, tester=TESTER)
    answer = ask(over(folder), question)
    assert {s.citation.quote for s in answer.statements} == there, answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize("text", ["спасибо большое!", "доброе утро, коллеги", "кто сегодня дежурит?"])
def test_russian_chatter_is_no_question(tmp_path: Path, text: str) -> None:
    assert ask(over(postings(tmp_path, baker=BAKER)), text).meant < 0


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what english level does the ferry clerk need?", "Знание английского не ниже B1"),
        ("does the ferry clerk need English?", "Знание английского не ниже B1"),
        ("how many years of experience does the ferry clerk need?", "Опыт с билетами от 2 лет"),
    ],
)
def test_what_is_asked_in_english_is_found_in_a_russian_posting(
    tmp_path: Path, question: str, told: str
) -> None:
    clerk = role("Ferry Clerk", Требования="Опыт с билетами от 2 лет|Знание английского не ниже B1")
    answer = ask(over(postings(tmp_path, clerk=clerk, tester=TESTER)), question)
    assert [s.text for s in answer.statements] == [told], answer.text


def test_a_word_in_another_script_is_no_part_of_the_title_behind_it(tmp_path: Path) -> None:
    answer = ask(
        over(postings(tmp_path, baker=BAKER, tester=TESTER)), "Какое тесто замешивает Bakery Manager?"
    )
    assert "Замешивать тесто каждую ночь" in {s.text for s in answer.statements}, answer.text
