"""Postings in French, Spanish, German, Dutch and Korean are found by questions in English and in their own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Status
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

PASTRY = """---
poste: une pâtissière
startup: Four Banal
---

Four Banal cherche de l'aide pour son fournil.

## Votre mission

- Préparer les éclairs avant l'aube

## Votre profil

- Plus de deux ans d'expérience

## Conditions

- Poste basé à Rouen
- Temps partiel accepté, trois jours par semaine
- Télétravail bienvenu pour les commandes
- Gratification : 900 euros
"""
BREAD = """---
puesto: Panadera
---

## RESPONSABILIDADES

- Amasar el pan antes del alba

## CONDICIONES

- El obrador no paga un salario a quienes aprenden.
- Media jornada, de lunes a viernes.
"""
OVEN = """titel: Bäckerin
frist: 2099-03-01

Wir backen Brot für die ganze Stadt.

**Du machst dich unentbehrlich, indem du**

- den Ofen vor der Dämmerung heizt

**Dein Profil**

- Besitz der Fahrerlaubnis der Klasse B

**Was wir bieten**

- eine Vergütung nach Tarif (Stundenentgelt 14,20 Euro)
- gute Homeoffice-Regelungen für die Bücher
"""
MILL = """# 제빵사

#### 주요업무:

- 새벽에 반죽하기

#### 자격요건:

- 오븐 경력이 2년 이상이신 분

#### 우대사항:

- 호밀빵 경험

#### 지원 방법:

- 이력서를 mill@example.com 으로 보내주세요.
"""
COOK = "# Kok\n\n**Wat verwachten wij van jou?**\n\n- Kennis van koken\n- Een eigen mes\n"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return over(
        postings(
            tmp_path_factory.mktemp("baking"), pastry=PASTRY, bread=BREAD, oven=OVEN, mill=MILL, cook=COOK
        )
    )


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("where is the pâtissière job?", Status.ANSWERED, "Poste basé à Rouen"),
        ("can the pâtissière work part time?", Status.YES, "Temps partiel accepté"),
        ("could i work from home as the pâtissière?", Status.YES, "Télétravail bienvenu"),
        ("quel est le salaire de la pâtissière ?", Status.ANSWERED, "900 euros"),
        ("quelles sont les missions de la pâtissière ?", Status.ANSWERED, "Préparer les éclairs"),
        ("c'est quoi le rôle chez Four Banal ?", Status.ANSWERED, "Préparer les éclairs"),
        ("¿pagan a la panadera?", Status.ANSWERED, "no paga un salario"),
        ("is the panadera job part time?", Status.YES, "Media jornada"),
        ("was macht die Bäckerin?", Status.ANSWERED, "den Ofen vor der Dämmerung"),
        ("brauche ich als Bäckerin einen Führerschein?", Status.YES, "Fahrerlaubnis der Klasse B"),
        ("was verdient die Bäckerin?", Status.ANSWERED, "14,20 Euro"),
        ("until when can i apply as Bäckerin?", Status.ANSWERED, "2099-03-01"),
        ("quelles sont les missions et le salaire de la pâtissière ?", Status.ANSWERED, "900 euros"),
        ("la pâtissière, c'est où ?", Status.ANSWERED, "Poste basé à Rouen"),
        ("la pâtissière, c'est situé où ?", Status.ANSWERED, "Poste basé à Rouen"),
        ("wat moet ik kunnen als kok?", Status.ANSWERED, "Kennis van koken"),
        ("제빵사 자격요건이 뭐예요?", Status.ANSWERED, "오븐 경력이 2년"),
        ("제빵사는 무슨 일을 하나요?", Status.ANSWERED, "새벽에 반죽하기"),
        ("제빵사 우대사항 알려주세요", Status.ANSWERED, "호밀빵 경험"),
        ("제빵사에 어떻게 지원하나요?", Status.ANSWERED, "mill@example.com"),
        ("which email do i send my portfolio to for the 제빵사?", Status.ANSWERED, "mill@example.com"),
        ("what does the 제빵사 need?", Status.ANSWERED, "오븐 경력이 2년"),
        ("안녕하세요, 오늘 점심 뭐 먹을까요?", Status.OFF_TOPIC, ""),
    ],
)
def test_what_a_posting_says_in_its_language_is_found(
    assistant: Assistant, question: str, status: Status, quote: str
) -> None:
    answer = ask(assistant, question)
    assert answer.status is status, answer.text
    assert quote in answer.text


def test_a_noun_that_is_a_common_word_elsewhere_names_a_thing_in_english_alone(tmp_path: Path) -> None:
    assistant = over(
        postings(
            tmp_path,
            driver=role("Driver", "Crumbly", requirements="Own a van|Patience"),
            cook=role("Cook", "Acme", tasks="Cook soup"),
            bakker=role(
                "Bakker", "Brood", taken="Brood bakken van meel", **{"wij vragen": "Ervaring met brood"}
            ),
        )
    )
    for question in ("do i need a van for the driver job?", "is there a van for the driver?"):
        answer = ask(assistant, question)
        assert (answer.status, [s.text for s in answer.statements]) == (Status.YES, ["Own a van"])
    assert ask(assistant, "does the cook need a van?").status is Status.NOT_MENTIONED
    dutch = ask(assistant, "welke eisen zijn er van de bakker?")
    assert [s.text for s in dutch.statements] == ["Ervaring met brood"]
