"""Questions and postings in Russian: words are the same in each of their cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
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


@pytest.mark.parametrize(
    "question",
    ["чем будет заниматься финансовый контролер?", "какие обязанности у финансового контролера?"],
)
def test_a_russian_name_of_two_words_is_that_of_a_role(tmp_path: Path, question: str) -> None:
    controller = role("Financial Controller", "Example Mill", Обязанности="Считать мешки")
    answer = ask(over(postings(tmp_path, baker=BAKER, controller=controller)), question)
    assert [s.text for s in answer.statements] == ["Считать мешки"], answer.text


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


MARSHAL = role(
    "Marshal (маршал)",
    "Example Run",
    Важно="Маршалы не получают результат|Маршал должен оставаться на трассе до конца|Жилет не обязателен",
)
LEAD = role(
    "Координатор волонтёров (забег)",
    "Example Run",
    О_роли="Координатор отвечает за расписание волонтёров и не обязан приходить на забег",
)


@pytest.mark.parametrize(
    ("question", "status", "said"),
    [
        ("получают ли маршалы результат?", Status.NO, "не получают результат"),
        ("должны ли маршалы оставаться на трассе?", Status.YES, "должен оставаться"),
        ("обязателен ли жилет для маршала?", Status.NO, "не обязателен"),
        ("за что отвечает координатор?", Status.ANSWERED, "отвечает за расписание"),
        ("чем занимаются координаторы?", Status.ANSWERED, "отвечает за расписание"),
        ("что делает фотограф на забеге?", Status.NO_MATCH, "фотограф"),
        ("обязанности водителя?", Status.NO_MATCH, "водителя"),
        ("какие есть роли?", Status.LIST, "Marshal"),
    ],
)
def test_a_russian_question_is_answered_by_what_is_said_of_the_role_asked_about(
    tmp_path: Path, question: str, status: Status, said: str
) -> None:
    answer = ask(over(postings(tmp_path, marshal=MARSHAL, lead=LEAD)), question)
    assert (answer.status, said in answer.text) == (status, True), answer.text


def test_a_word_amid_a_russian_heading_names_no_facet_that_it_names_alone(tmp_path: Path) -> None:
    text = "# Marshal\n\n## На забеге (обязательная роль)\n\n* Следит за трассой\n* Ходит по лесу\n\n## Обязательно\n\n* Жилет\n* Свисток\n"
    answer = ask(over(postings(tmp_path, marshal=text)), "какие требования у маршала?")
    assert [s.text for s in answer.statements] == ["Жилет", "Свисток"], answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("нужен ли английский повару?", Status.NO),
        ("нужна ли медицинская книжка повару?", Status.YES),
        ("есть ли обеды для повара?", Status.YES),
    ],
)
def test_what_stands_right_before_a_role_in_russian_is_asked_about_and_no_part_of_its_name(
    tmp_path: Path, question: str, status: Status
) -> None:
    cook = role(
        "Повар",
        "Example Mill",
        Требования="Знание английского не требуется|Медицинская книжка обязательна",
        Мы_предлагаем="Бесплатные обеды",
    )
    answer = ask(over(postings(tmp_path, cook=cook, tester=TESTER)), question)
    assert answer.status is status, answer.text


def test_hours_are_found_where_no_russian_heading_names_them(tmp_path: Path) -> None:
    cook = role(
        "Повар", "Example Mill", Условия="График 2/2, смены по 12 часов|Бесплатное питание|Полная занятость"
    )
    answer = ask(over(postings(tmp_path, cook=cook, tester=TESTER)), "какой график у повара?")
    assert [s.text for s in answer.statements] == ["График 2/2, смены по 12 часов"], answer.text
