"""What a heading, its parents and the text below it say a section is about, and which of them decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.postings.source import Source

if TYPE_CHECKING:
    from bot.domain import Section
    from bot.postings.facets import Headings
    from bot.postings.reading import Reader

TASKS = "responsibilities"


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("Requirements", "requirements"),
        ("Important traits for this role", "soft_skills"),
        ("REQUIREMENTS:", "requirements"),
        ("3. Requirements", "requirements"),
        ("a) Minimum qualifications", "requirements"),
        ("🧑‍🍳 What you'll need", "requirements"),
        ("Who you are", "requirements"),
        ("What we need from you", "requirements"),
        ("Skills and Background", "skills"),
        ("Technische Umgebung", "tech_stack"),
        ("We are looking forward to hearing from you!", "how_to_apply"),
        ("What we’re offering", "benefits"),
        ("Who we are", "about_organization"),
        ("Wo wir stehen", "about_organization"),
        ("Who Crumbly is looking for", "requirements"),
        ("Roles we are hiring for", "openings"),
        ("Available baking projects", "openings"),
        ("Joining the lab", "how_to_apply"),
        ("What you need to do to apply", "how_to_apply"),
        ("What you need to do", "responsibilities"),
        ("What you need to do in this role", "responsibilities"),
        ("What we have to offer", "benefits"),
        ("What would make you successful in this position", "requirements"),
        ("Useful qualities", "nice_to_have"),
        ("These are considered a plus", "nice_to_have"),
        ("The following is welcome", "nice_to_have"),
        ("Who is suited to this role?", "requirements"),
        ("You'll demonstrate each of the following attributes", "requirements"),
        ("We'd love to work with someone who is", "requirements"),
        ("Why apply?", "benefits"),
        ("Why to work with us?", "benefits"),
        ("If successful, you will have the opportunity to", "responsibilities"),
        ("What will I be doing?", "responsibilities"),
        ("What we do not care about", "values"),
        ("Vous aurez pour mission", "responsibilities"),
        ("¿Cómo aplico?", "how_to_apply"),
        ("Responde por favor a las preguntas", "how_to_apply"),
        ("Cuándo lo harás", "working_hours"),
        ("What you'll do", "responsibilities"),
        ("What you’ll do", "responsibilities"),
        ("What you will be doing", "responsibilities"),
        ("What you'll bring", "requirements"),
        ("What you'll get", "benefits"),
        ("About you", "requirements"),
        ("About us", "about_organization"),
        ("Application requirements", "how_to_apply"),
        ("How to apply", "how_to_apply"),
        ("Key measures", "success_metrics"),
        ("Nice to have", "nice_to_have"),
        ("Some non-requirements", "nice_to_have"),
        ("What you don’t need", "nice_to_have"),
        ("What we don't require", "nice_to_have"),
        ("What isn't required", "nice_to_have"),
        ("And we prefer, but don’t require, that you", "nice_to_have"),
        ("We prefer candidates who", "nice_to_have"),
        ("Why take this job?", "benefits"),
        ("Bonus points", "nice_to_have"),
        ("Bonus qualifications", "nice_to_have"),
        ("This would NOT be a great fit for you if you", "not_included"),
        ("What we want", "requirements"),
        ("Payment & hours", "compensation"),
        ("What are the hours?", "working_hours"),
        ("Are there opportunities to grow?", "career_path"),
        ("Our openings of the month", "openings"),
        ("This person will make a significant impact in the following ways", "responsibilities"),
        ("Experience and training", "requirements"),
        ("This position might be for you if you are", "requirements"),
        ("You'll love working here with", "benefits"),
        ("What are we like?", "about_organization"),
        ("Perks & benefits", "benefits"),
        ("Salary", "compensation"),
        ("Hiring process", "hiring_process"),
        ("Reports to", "reporting_line"),
        ("Your first 90 days", "onboarding"),
        ("Career path", "career_path"),
        ("Our values", "values"),
        ("Tech stack", "tech_stack"),
        ("Deine Aufgaben", "responsibilities"),
        ("Sie bereichern uns, indem Sie", "responsibilities"),
        ("Your job will include", "responsibilities"),
        ("In the role you will:", "responsibilities"),
        ("A baker at our mill will oversee", "responsibilities"),
        ("The Head Keeper is responsible for", "responsibilities"),
        ("It is highly desirable that you have some of these skills", "nice_to_have"),
        ("Votre mission", "responsibilities"),
        ("L’application est faite de trois parties", "about_organization"),
        ("Enviar CV a", "how_to_apply"),
        ("Perfil académico", "education"),
        ("Das bringst du mit", "requirements"),
        ("仕事内容", "responsibilities"),
        ("応募資格", "requirements"),
        ("Requirements for applicants", "requirements"),
        ("We above all value baking applicants who", "requirements"),
        ("As in any shop, we also look for strengths such as", "requirements"),
        ("Desired traits", "requirements"),
        ("Valued qualifications", "nice_to_have"),
        ("Values", "values"),
        ("What do our bakers do?", "responsibilities"),
        ("This person will make an impact in the following ways", "responsibilities"),
        ("Early on your goals will include", "responsibilities"),
        ("Ovens we have built", "about_organization"),
        ("Why baking at Crumbly?", "benefits"),
        ("Why Choose Bread?", "benefits"),
        ("We're looking for somebody who can rise before the sun to", "responsibilities"),
        ("We seek a baker to join the four shops of our town to", "responsibilities"),
        ("We look for a baker who is able to", "requirements"),
        ("We're looking for bakers with the drive to", "requirements"),
        ("You will need to", "requirements"),
        ("What qualifies us?", "benefits"),
        ("What can Crumbly Ovens offer you?", "benefits"),
        ("What the mill offers", "benefits"),
        ("Abstract", "purpose"),
        ("When to apply?", "deadline"),
        ("Workplace", "location"),
        ("You should be located near", "location"),
        ("You must be able to", "requirements"),
        ("Was wir brauchen", "requirements"),
        ("The role at Crumbly", "purpose"),
        ("Definition of Role Success", "success_metrics"),
        ("Recruiter information", "contact"),
        ("3 Technical Rounds", "hiring_process"),
        ("Job classification", "contract"),
        ("Please apply if you", "requirements"),
        ("Что нужно будет делать", "responsibilities"),
        ("Náplň práce", "responsibilities"),
        ("Ďalší postup", "how_to_apply"),
        ("Wat ga je doen?", "responsibilities"),
        ("Wij vragen", "requirements"),
        ("FONCTION", "responsibilities"),
        ("Additional perks such as:", "benefits"),
        ("Why become a baker?", "benefits"),
        ("Word jij onze nieuwe collega?", "how_to_apply"),
        ("Você será responsável por:", "responsibilities"),
        ("Di cosa ti occuperai", "responsibilities"),
        ("Chi cerchiamo", "requirements"),
        ("Arbeidsoppgaver", "responsibilities"),
        ("Vi tilbyr", "benefits"),
        ("Om tjänsten", "purpose"),
        ("Sista ansökningsdag", "deadline"),
        ("Dine arbejdsopgaver", "responsibilities"),
        ("Co nabízíme", "benefits"),
        ("Ihre Arbeitsaufgaben", "responsibilities"),
        ("Qualifikationserfordernisse", "requirements"),
        ("Das wird geboten", "benefits"),
        ("Why join the team?", "benefits"),
        ("Why intern with Crumbly Ovens", "benefits"),
        ("Our ovens are run by the following technology", "tech_stack"),
        ("Buscamos a quien cumpla con los siguientes criterios", "requirements"),
        ("Aspectos que valoramos", "nice_to_have"),
        ("Acerca del puesto", "purpose"),
        ("It's a plus if you", "nice_to_have"),
        ("Asset qualifications", "nice_to_have"),
        ("What we'd like from you", "requirements"),
        ("This might be you if", "requirements"),
        ("What you'll have", "requirements"),
        ("You possess", "requirements"),
        ("Candidate specification", "requirements"),
        ("Key requirements", "requirements"),
        ("The impact you'll have", "responsibilities"),
        ("What we're looking for you to do", "responsibilities"),
        ("Examples of work performed", "responsibilities"),
        ("Nature and scope", "responsibilities"),
        ("Working pattern", "working_hours"),
        ("Availability", "working_hours"),
        ("Salary scale", "compensation"),
        ("Organisational culture", "values"),
        ("About the school", "about_organization"),
        ("Your new team", "team"),
        ("Other roles you might like", "related_roles"),
        ("No. of positions", "openings"),
        ("Interview date", "hiring_process"),
        ("In your letter please speak to at least one of the following", "how_to_apply"),
        ("Any questions? Speak to the head baker", "contact"),
        ("Deadline for applications", "deadline"),
        ("募集職種", "openings"),
        ("保険/諸手当", "benefits"),
        ("모집 부문", "openings"),
    ],
)
def test_a_heading_names_its_facet(headings: Headings, heading: str, facet: str) -> None:
    facets, words = headings.facets(heading)
    assert facets[:1] == (facet,)
    assert words


@pytest.mark.parametrize(
    "heading",
    [
        "First project (Rye)",
        "Ovens",
        "Monday",
        "Identification",
        "",
        "🙂",
        "1.",
        "Ovens of interest",
        "Pan con harina",
        "My personal oven",
    ],
)
def test_a_heading_that_names_no_facet_gets_none(headings: Headings, heading: str) -> None:
    assert headings.facets(heading) == ((), "")


@pytest.mark.parametrize("heading", ["Job Description", "job description:", "Definitions"])
def test_some_headings_only_name_the_document(headings: Headings, heading: str) -> None:
    assert headings.container(heading.rstrip(":"))


def _sections(reader: Reader, text: str) -> dict[str, Section]:
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    return {section.heading: section for section in posting.sections}


def test_a_heading_without_a_meaning_takes_that_of_its_parent(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n## Responsibilities\n\n### Ovens\n\n* Clean them\n")
    assert found["Ovens"].facet == "responsibilities"
    assert found["Ovens"].rule == "parent heading 'Responsibilities'"


def test_a_sentence_that_begins_with_what_it_lists_heads_it_whatever_stands_above(reader: Reader) -> None:
    above = "# Baker\n\n## Description\n\nWe bake.\n\n"
    said = "The duties of our bakers include, but are not limited to"
    assert _sections(reader, f"{above}{said}:\n\n* Clean the oven\n")[said].facet == "responsibilities"
    said = "Bread that was once the duty of one baker and is now baked by all of us"
    assert _sections(reader, f"{above}{said}:\n\n* Rye\n")[said].facet == "purpose"


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("You'll need to accomplish these things", "responsibilities"),
        ("You will need to know", "requirements"),
        ("We'll evaluate you based on", "requirements"),
        ("How you will be evaluated", "hiring_process"),
    ],
)
def test_what_one_needs_to_get_done_is_a_task_and_what_one_is_judged_by_a_demand(
    reader: Reader, heading: str, facet: str
) -> None:
    assert _sections(reader, f"# Baker\n\n## {heading}\n\n* Rye\n* Spelt\n")[heading].facet == facet


def test_a_heading_that_names_a_page_of_jobs_gives_no_meaning_to_what_stands_below(reader: Reader) -> None:
    talks = _sections(reader, "# Hiring\n\n## Talks\n\n* On bread\n\n## Links\n\n* Home\n")["Talks"]
    assert (talks.facets, talks.path) == ((), ("Talks",))
    assert _sections(reader, "# Join us\n\n## Bakers\n\nWrite to Ida.\n")["Bakers"].facet == "how_to_apply"


def test_a_heading_with_a_meaning_keeps_it_below_any_parent(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n## Requirements\n\n### Nice to have\n\n* Owns an oven\n")
    assert found["Nice to have"].facet == "nice_to_have"
    assert found["Nice to have"].rule.startswith("heading words")


@pytest.mark.parametrize(
    ("outer", "inner", "facets"),
    [
        ("Desirable", "Experience", ("nice_to_have",)),
        ("Desirable", "Qualifications & Training", ("nice_to_have",)),
        ("Nice to have", "Languages", ("nice_to_have",)),
        ("Essential", "Experience", ("experience",)),
        ("Experience", "Essential", ("requirements", "experience")),
        ("Personal qualities", "Desirable", ("nice_to_have",)),
        # what says by itself what it is, and a heading that has text of its own
        ("Desirable", "Essential skills", ("skills",)),
        ("Desirable", "Benefits", ("benefits",)),
        ("Desirable\n\n* Rye", "Experience", ("experience",)),
    ],
)
def test_what_is_welcome_in_parts_is_welcome_in_each(
    reader: Reader, outer: str, inner: str, facets: tuple[str, ...]
) -> None:
    posting = reader.read(Source("a.md", f"# Chef\n\n## {outer}\n\n### {inner}\n\n* Two years of ovens\n"))
    assert posting is not None
    assert next(s.facets for s in posting.sections if s.heading == inner) == facets


def test_an_advantages_list_inside_requirements_is_nice_to_have(reader: Reader) -> None:
    text = "# Baker\n\n**Requirements:**\n\n* Can bake\n* Advantages:\n  - Owns an oven\n  - Knows rye\n"
    assert _sections(reader, text)["Advantages"].facet == "nice_to_have"


def test_the_content_decides_where_no_heading_does(reader: Reader) -> None:
    text = "# Baker\n\n## Ovens\n\n* 3 years of experience with ovens\n* Knowledge of rye\n* A red hat\n"
    found = _sections(reader, text)["Ovens"]
    assert found.facet == "requirements"
    assert found.rule == "content: 2 of 3 speak of it"


def test_one_word_in_a_long_list_decides_nothing(reader: Reader) -> None:
    text = "# Baker\n\n## Ovens\n\n* Knowledge of rye\n" + "* A red hat\n* A blue hat\n* A hat\n"
    found = _sections(reader, text)["Ovens"]
    assert found.facets == ()
    assert found.rule == "nothing decides"


def test_a_word_that_only_shares_the_stem_says_nothing_of_the_content(reader: Reader) -> None:
    text = (
        "# Cook\n## Soup and more\n- The kitchen allows you to cook well\n- Our stoves allow for slow soups\n"
    )
    assert _sections(reader, text)["Soup and more"].facets == ()  # no allowance and no wellness


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("The baker reports to the owner", True),
        ("You work under the head baker", True),
        ("The ability to work under pressure", False),
        ("Works under tight deadlines", False),
        ("Work under stress and under supervision of the head baker", True),
        ("Reporting directly and solely to the owner of the mill", True),
        ("You will report functionally to the head of ovens", True),
        ("Write reports and lists to help the owner", False),
        ("Report broken ovens to the owner", False),
        ("Financial reports to donors", False),
        ("Preparation of reports to the guild", False),
    ],
)
def test_what_is_reported_to_somebody_tells_no_reporting_line(
    headings: Headings, line: str, told: bool
) -> None:
    assert ("reporting_line" in headings.hints(line)) is told


def test_a_front_matter_key_decides_for_its_value(reader: Reader) -> None:
    text = "---\ntitle: Baker\nqualifications:\n  - Can bake\n---\n"
    found = _sections(reader, text)["qualifications"]
    assert found.facet == "requirements"
    assert "front-matter key 'qualifications'" in found.rule


def test_keys_below_one_for_the_whole_role_say_what_they_would_say_outside(reader: Reader) -> None:
    head = "---\ntitle: Baker\n{}:\n  location: Lyon\n  category: Full time\n  pay:\n    min: 30 EUR\n{}---\n\n* Bakes\n"
    found = _sections(reader, head.format("job", "  benefits:\n    - Bread\n"))
    assert [found[key].facet for key in ("location", "category", "pay")] == [
        "location",
        "contract",
        "compensation",
    ]
    assert [b.text for b in found["benefits"].blocks] == ["Bread"]
    assert "min" not in _sections(reader, head.format("author", ""))  # it's not of the role
    sorted_by = _sections(reader, "---\ntitle: Baker\ncategory: Remote\n---\n\n* Bakes\n")
    assert "category" not in sorted_by


def test_a_rank_tells_the_experience_behind_a_key_of_the_persons(reader: Reader) -> None:
    text = (
        "---\ntitle: Baker\nskill: Middle/Senior\nkneading: Senior partners\noven: Junior\n---\n\n* Bakes\n"
    )
    assert _sections(reader, text)["oven"].facets == ()
    assert _sections(reader, text)["skill"].facets == ("experience",)
    assert _sections(reader, text)["kneading"].facets == ()


def test_what_each_element_of_a_list_is_called_is_no_label(reader: Reader) -> None:
    text = "---\ntitle: Baker\nqualifications:\n  items:\n    - item: Can bake\n    - item: Can clean\n---\n"
    assert [b.text for b in _sections(reader, text)["qualifications"].blocks] == ["Can bake", "Can clean"]


def test_an_element_of_a_list_whose_name_is_a_heading_holds_what_is_listed_in_it(reader: Reader) -> None:
    parts = "\n".join(
        f"  - heading: {name}\n    image_alt: A loaf\n    items:\n      - el: {item}"
        for name, item in (("Responsibilities", "Bakes"), ("Ovens", "Hot"), ("Job requirements", "Rises"))
    )
    found = _sections(reader, f"---\ntitle: Baker\nparts:\n{parts}\n---\n")
    assert [b.text for b in found["Responsibilities"].blocks] == ["Bakes"]
    assert [b.text for b in found["Job requirements"].blocks] == ["Rises"]
    assert found["Job requirements"].facet == "requirements"


def test_a_word_that_only_joins_two_buttons_is_no_content(reader: Reader) -> None:
    text = "# Baker\n\n## Requirements\n\n{{< button a >}}\n\nund\n\n{{< button b >}}\n\nCan bake.\n"
    assert [b.text for b in _sections(reader, text)["Requirements"].blocks] == ["Can bake."]


def test_what_a_generator_draws_around_the_words_of_a_line_is_no_content(reader: Reader) -> None:
    boxed = '{{< box type="red" >}} Can bake **rye**. {{< /box >}}'
    text = f"# Baker\n\n## Requirements\n\n{boxed}\n\nCan weigh {{{{ grams }}}} of it.\n"
    blocks = _sections(reader, text)["Requirements"].blocks
    assert [b.text for b in blocks] == ["Can bake rye.", "Can weigh {{ grams }} of it."]


def test_what_a_role_is_called_is_no_task_and_a_sentence_about_it_no_name(reader: Reader) -> None:
    head = "---\ntitle: Bread for all\nrole: {}\n---\n\n## Profile\n\n* Can bake\n"
    assert "role" not in _sections(reader, head.format("Head Baker"))
    assert (
        _sections(reader, head.format("You bake the bread of the whole street for all the people in it"))[
            "role"
        ].facet
        == TASKS
    )


@pytest.mark.parametrize("address", ["/jobs/baker", "night-baker"])
def test_switches_of_the_site_and_the_address_of_the_page_itself_are_no_content(
    reader: Reader, address: str
) -> None:
    head = (
        f"---\ntitle: Baker\nprofile: false\nstick_toc: true\nurl: {address}\nequity: true\n---\n\n* Bake\n"
    )
    assert [s.heading for s in _sections(reader, head).values() if s.key] == ["equity"]


def test_an_address_elsewhere_is_where_one_applies(reader: Reader) -> None:
    head = "---\ntitle: Baker\nurl: bread.example/apply\n---\n\n* Bake\n"
    assert _sections(reader, head)["url"].facet == "how_to_apply"


def test_what_ends_like_a_key_of_the_site_or_stands_below_one_is_no_content(reader: Reader) -> None:
    head = """---
title: Baker
card_icon: fa-loaf
tile-order: 4
mastOfficialTitle: Baker of class B
job id: B-17
sections:
  - text: Bake bread
    styles: {self: {gap: wide}}
---

* Bake
"""
    found = _sections(reader, head)
    assert [s.heading for s in found.values() if s.key] == ["job id", "sections"]
    assert [block.text for block in found["sections"].blocks] == ["Bake bread"]


def test_an_address_to_apply_at_is_told_by_itself_and_a_picture_is_none(reader: Reader) -> None:
    site = "https://bread.example/careers"
    text = f"---\ntitle: Baker\nhirebot: {site}/17\nvideo: https://bread.example/v/1\nphoto: {site}/oven.webp\n---\n\n* Bake\n"
    found = _sections(reader, text)
    assert {s.heading: s.facet for s in found.values() if s.key} == {"hirebot": "how_to_apply", "video": ""}


def test_a_lead_that_is_a_text_is_no_boss_and_a_switch_no_date(reader: Reader) -> None:
    lead = "A baker for all the things that rise at night"
    posting = reader.read(Source("a.md", f"---\ntitle: Baker\nlead: {lead}\nopen: true\n---\n\nBread."))
    assert posting is not None
    assert {p.value: p.name for p in posting.properties} == {
        "Baker": "title",
        lead: "description",
        "true": "opens",
    }
    assert {s.heading: s.facets for s in posting.sections if s.heading} == {"lead": ("purpose",)}


def test_a_summary_that_only_names_the_employer_or_the_role_says_not_what_the_role_is_for(
    reader: Reader,
) -> None:
    head = "---\ntitle: Baker\ncompany: The Oven\nsummary: {}\n---\n\n## Tasks\n\n* Bake\n"
    assert _sections(reader, head.format("The Oven"))["summary"].facets == ()
    assert _sections(reader, head.format("baker"))["summary"].facets == ()
    assert _sections(reader, head.format("Job description"))["summary"].facets == ()
    assert _sections(reader, head.format('"**Requirements**"'))["summary"].facets == ()
    assert _sections(reader, head.format("Bake for The Oven"))["summary"].facet == "purpose"


@pytest.mark.parametrize(
    ("label", "facet"),
    [
        ("Interested?", "how_to_apply"),
        ("Required materials", "how_to_apply"),
        ("Desired skills", "nice_to_have"),
    ],
)
def test_a_bold_label_may_end_as_a_sentence_does(reader: Reader, label: str, facet: str) -> None:
    end = "" if label.endswith("?") else "."
    text = f"# Baker\n\n## Offer\n\n* Bread\n\n**{label}{end}** Bread, and a note to us.\n"
    assert _sections(reader, text)[label].facet == facet


def test_a_label_below_a_sentence_with_a_list_is_no_part_of_it(reader: Reader) -> None:
    text = "# Baker\n\n**Students:** come in.\n\nPlease send all of this to the master of the mill:\n\n* A CV\n\n**Fellows:** none\n"
    told = _sections(reader, text)["Fellows"]
    assert (told.path, told.facets) == (("Fellows",), ())


def test_a_key_that_no_heading_is_called_by_decides_for_its_line(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n**Očakávaný nástup:** May<br/>\n**Dátum pridania:** 1.2.2022\n")
    assert [found[name].facet for name in ("Očakávaný nástup", "Dátum pridania")] == ["start_date", "dates"]


def test_a_long_sentence_in_bold_is_no_heading_whatever_words_it_holds(reader: Reader) -> None:
    text = "# Baker\n\n## Duties\n\nWe bake.\n\n**If you have won a prize for rye, please indicate this.**\n\nCome!\n"
    assert len(_sections(reader, text)["Duties"].blocks) == 3


def test_a_run_in_label_decides_for_its_paragraph(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n**Reports to:** the head baker\n")["Reports to"]
    assert found.facet == "reporting_line"


def test_a_reference_is_a_step_of_hiring_only_where_it_tells_of_one(reader: Reader) -> None:
    assert not _sections(reader, "# Baker\n\nReference: RYE-2605\nGrade: 8\n")["Reference"].facet
    asked = "# Baker\n\n## References\n\nTwo, from past employers.\n"
    assert _sections(reader, asked)["References"].facet == "hiring_process"


def test_text_above_the_first_heading_says_what_the_role_is_for(reader: Reader) -> None:
    found = _sections(reader, "We look after ovens in town.\n\n## Requirements\n\n* Can bake\n")[""]
    assert found.facet == "purpose"
    assert found.rule == "text above the first heading"


def test_every_section_with_content_says_which_rule_decided(reader: Reader) -> None:
    text = "# Baker\n\nIntro.\n\n## Ovens\n\nHot.\n\n## Requirements\n\n* Can bake\n\n**Salary:** 3,000 EUR\n"
    assert all(section.rule for section in _sections(reader, text).values())


def test_a_label_below_the_duties_is_what_it_calls_a_list_of_names(reader: Reader) -> None:
    text = "# Baker\n\n## Responsibilities\n\n* Bake\n\n**Basic tools:** Sieve, Whisk, and Oven.\n\n"
    text += "**Kitchen tools:** Sieb, Besen und Ofen.\n\n"
    text += "**Guest benefits:** you think up what guests may get for free, and give it to them.\n"
    found = _sections(reader, text)
    assert found["Basic tools"].facets == found["Kitchen tools"].facets == ("tech_stack", "responsibilities")
    assert found["Guest benefits"].facets == ("responsibilities",)


DUTIES = """# Baker

## What you'll do

### Dough Quality & Testing

* Taste every batch

### Guest Engagement

* Talk to people in the shop

### Numbers & Reporting

* Count the loaves
"""


@pytest.mark.parametrize("heading", ["Dough Quality & Testing", "Guest Engagement", "Numbers & Reporting"])
def test_a_heading_among_the_duties_that_half_names_another_thing_is_a_duty(
    reader: Reader, heading: str
) -> None:
    found = _sections(reader, DUTIES)[heading]
    assert found.facets == ("responsibilities",)
    assert found.rule == "parent heading 'What you'll do'"


def test_what_a_heading_names_with_most_of_its_words_it_is_also_among_the_duties(reader: Reader) -> None:
    text = "# Baker\n\n## Responsibilities\n\n### Skills and minimum requirements\n\n* Can bake\n\n"
    text += "### Expectations of a helper\n\n* Is there at four\n"
    found = _sections(reader, text)
    assert found["Skills and minimum requirements"].facet == "requirements"
    assert found["Expectations of a helper"].facet == "requirements"


@pytest.mark.parametrize("heading", ["Stakeholder management", "Sustainability focus", "Baking principles"])
def test_what_one_must_know_about_is_a_demand_below_demands(reader: Reader, heading: str) -> None:
    text = f"# Baker\n\n## {{}}\n\n### {heading}\n\n* Knows it well\n"
    assert _sections(reader, text.format("Requirements"))[heading].facet == "requirements"
    assert _sections(reader, text.format("How to apply"))[heading].facet != "requirements"


def test_languages_that_nobody_speaks_are_tools(reader: Reader) -> None:
    text = "# Data Engineer\n\n## Languages\n\n* {}\n* {}\n"
    found = [
        _sections(reader, text.format(*two))["Languages"] for two in (("Python", "Go"), ("Python", "German"))
    ]
    assert [section.facet for section in found] == ["tech_stack", "languages"]


@pytest.mark.parametrize(
    ("sentence", "facet"),
    [
        ("Compensation includes salary, bonus and shares", "compensation"),
        ("The number to ring is 0999", "contact"),
        ("All enquiries to the head baker", "contact"),
        ("Ring Ms Rye after six", "contact"),
        ("Text or ring Dr Rye after six", "contact"),
        ("The mill will be to the north of the site", "location"),
        ("Our shifts are usually six hours", "working_hours"),
        ("Interviews take place in the week beginning 3 May", "hiring_process"),
        ("Richten Sie eine kurze Bewerbung (mit Anschreiben) bis zum 01.02.2019 an uns", "deadline"),
    ],
)
def test_a_sentence_speaks_of_what_it_states(headings: Headings, sentence: str, facet: str) -> None:
    assert headings.hints(sentence)[0] == facet


def test_who_speaks_at_inquiries_tells_nobody_to_turn_to(headings: Headings) -> None:
    assert "contact" not in headings.hints("Experience of speaking at inquiries into wrecks")


def test_the_parts_of_an_address_speak_of_nothing(headings: Headings) -> None:
    assert headings.hints("See the full text at https://example.org/CDD/freelance/contract.html") == ()


def test_a_sentence_ends_with_its_list_and_is_no_heading_of_what_follows(reader: Reader) -> None:
    text = "# Baker\n\nWe want you.\n\nWe look for someone who can:\n\n* Review bread\n* Provide rolls\n\nMany of us live in Lyon.\n"
    found = _sections(reader, text)
    assert [b.text for b in found["We look for someone who can"].blocks] == ["Review bread", "Provide rolls"]
    heading = _sections(reader, text.replace("We look for someone who can:", "What you will do here:"))
    assert heading["What you will do here"].blocks[-1].text == "Many of us live in Lyon."
    two = text.replace("We look for someone who can:", "You will mostly work on:").replace(
        "Many of us live in Lyon.",
        "The ideal candidate of ours for this has some of:\n\n* Calm\n* Strong arms",
    )
    assert _sections(reader, two)["The ideal candidate of ours for this has some of"].facet == "requirements"


def test_who_is_looked_for_to_do_things_is_told_the_tasks(reader: Reader) -> None:
    text = "# Baker\n\n## We look for someone who can\n\n* {}\n* {}\n"
    tasks, demands = (
        text.format("Review the bread", "Provide rolls"),
        text.format("3 years in baking", "Calm"),
    )
    assert [_sections(reader, t)["We look for someone who can"].facet for t in (tasks, demands)] == [
        TASKS,
        "requirements",
    ]


@pytest.mark.parametrize(
    ("items", "facets"),
    [
        (("Review the bread", "Run the night shift", "Knead"), (TASKS,)),
        (("Bring 3 years of experience in baking", "Be fluent in rye"), ("requirements",)),
        (("Bring patience", "Mind the oven"), ("requirements", TASKS)),  # both may be meant
    ],
)
def test_someone_who_will_is_looked_for_to_do_or_to_bring_what_the_list_says(
    reader: Reader, items: tuple[str, ...], facets: tuple[str, ...]
) -> None:
    text = "# Baker\n\n## We're looking for someone who will:\n\n" + "".join(f"* {i}\n" for i in items)
    assert _sections(reader, text)["We're looking for someone who will"].facets == facets


def test_what_a_candidate_will_do_below_a_heading_of_tasks_is_a_task(reader: Reader) -> None:
    lead = "An excellent candidate will be able to"
    text = f"# Keeper\n\n## {{}}\n\n{lead}:\n\n* Calm the goats\n* Sweep the yard\n"
    tasks, demands = (_sections(reader, text.format(h))[lead] for h in ("Responsibilities", "The zoo"))
    assert (tasks.facet, demands.facet) == (TASKS, "requirements")


@pytest.mark.parametrize(
    ("sentence", "facet"),
    [
        ("As our baker you'll work closely with the shop and the mill to:", TASKS),
        ("You will collaborate with the shop and with all the others in order to:", TASKS),
        ("저희가 원하는 분의 모습은 이렇습니다", "requirements"),
    ],
)
def test_a_sentence_above_a_list_says_what_its_items_are(reader: Reader, sentence: str, facet: str) -> None:
    found = _sections(reader, f"# Baker\n\n{sentence}\n\n* The old one\n* The new one\n")
    assert found[sentence.rstrip(":")].facet == facet


def test_a_word_of_a_sentence_says_less_than_the_heading_above_it(reader: Reader) -> None:
    text = "# Baker\n\n## Qualifications\n\n### The place requires a diverse set of hands and minds, such as\n\n* Strong arms\n"
    found = _sections(reader, text)["The place requires a diverse set of hands and minds, such as"]
    assert found.facets == ("requirements",)


def test_of_a_sentence_the_last_clause_that_says_something_counts(reader: Reader) -> None:
    text = "# Baker\n\n**We want to grow our team! You would knead by hand. Ideally you’d bring with you:**\n\n* Strong arms\n"
    found = next(s for s in _sections(reader, text).values() if "Ideally" in s.heading)
    assert found.facets == ("requirements",)


def test_a_sentence_set_as_a_heading_with_nothing_below_it_is_content(reader: Reader) -> None:
    text = "# Baker\n\n## Goals\n\n### Goal 1: Build an oven that feeds the whole town every morning\n\n"
    text += "### Goal 2: Sell what the oven of the whole town gives each day\n\n* At the market\n\n"
    text += "### If you want to apply, please email a loaf to bread@example.org\n"
    found = list(_sections(reader, text).values())
    kept = {s.heading[:6]: [b.text for b in s.blocks] for s in found}
    assert kept["Goal 1"] == ["Goal 1: Build an oven that feeds the whole town every morning"]
    assert kept["Goal 2"] == ["At the market"]
    assert kept["If you"] == ["If you want to apply, please email a loaf to bread@example.org"]


def test_a_long_title_is_no_content_of_its_own(reader: Reader) -> None:
    text = "## Baker of bread and rolls for the old town by the river\n\n## Requirements\n\n* Can bake\n"
    assert not next(iter(_sections(reader, text).values())).blocks


def test_a_first_heading_that_states_a_value_states_it(reader: Reader) -> None:
    found = _sections(reader, "---\ntitle: Baker\n---\n\n### Division: Rolls\n### Location: Lyon\n")
    assert [b.text for b in found["Division"].blocks] == ["Division: Rolls"]


def test_each_name_of_a_list_of_names_states_its_own_value(reader: Reader) -> None:
    names = "<dl><dt>Grade</dt><dd>B2</dd><dt>Location</dt>\n<dd>Lyon</dd><dt>Bread</dt><dd>Rye</dd></dl>"
    posting = reader.read(Source("baker.md", f"# Baker\n\n{names}\n\nYou bake rolls.\n"))
    assert posting is not None
    assert (posting.values("payGrade"), posting.values("jobLocation")) == (("B2",), ("Lyon",))


@pytest.mark.parametrize(
    ("items", "facet"),
    [
        ("* Manage the ovens\n* Support the cook\n* Build a kiln\n* Rolls", "responsibilities"),
        ("* Knowledge of rye\n* Experience with ovens\n* Ability to rise\n* A hat", "requirements"),
        ("* [Map](/map.pdf)\n* [Manage your account](/me)\n* [Help](/help)", ""),
    ],
)
def test_a_list_in_the_text_above_all_headings_says_itself_what_it_holds(
    reader: Reader, items: str, facet: str
) -> None:
    text = f"---\ntitle: Baker\n---\n\nWe bake for the town.\n\n{items}\n\nThe work is hard.\n"
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    lists = {s.facet for s in posting.sections if any(b.depth for b in s.blocks)}
    assert lists == {facet or "purpose"}
    assert (
        any(s.facet == "purpose" and s.blocks[-1].text == "The work is hard." for s in posting.sections)
        or not facet
    )


@pytest.mark.parametrize("row", ["| Location | Lyon |", "| **Location** | Lyon |"])
def test_a_cell_states_its_value_and_not_the_line_before_it(reader: Reader, row: str) -> None:
    posting = reader.read(Source("baker.md", f"# Baker\n\n{row}\n\nYou bake rolls.\n"))
    assert posting is not None
    assert posting.values("jobLocation") == ("Lyon",)


def test_the_cells_of_a_table_with_many_columns_are_no_headings(reader: Reader) -> None:
    columns = ("Level", "Scope", "Skills", "Mentorship", "On-call", "Security")
    cells = ("1", "Kneads by hand", "Rye", "Helps others", "Learns to be on-call", "Locks the shop")
    head = "".join(f"<th>{c}</th>\n" for c in columns)
    body = "".join(f"<td>{c}</td>\n" for c in cells)
    text = f"# Baker\n\n### Legend\n\n<table>\n<tr>\n{head}</tr>\n<tr>\n{body}</tr>\n</table>\n"
    found = _sections(reader, text)
    assert set(found) == {"", "Baker", "Legend"}
    assert [b.text for b in found["Legend"].blocks] == [*columns, *cells]


@pytest.mark.parametrize(
    ("field", "stated"),
    [
        ("vacancies: 2", ["2"]),
        ("vacancies: Two of us", ["Two of us"]),
        ("vacancies: Head baker", []),
        ("positions: 11", ["11"]),
        ("position: 3 bakers", ["3 bakers"]),
        ("position: 11", []),  # where on a page it stands
    ],
)
def test_only_a_number_of_posts_states_how_many_are_sought(
    reader: Reader, field: str, stated: list[str]
) -> None:
    posting = reader.read(Source("a.md", f"---\ntitle: Jobs\n{field}\n---\n\nWe bake.\n"))
    assert posting
    assert list(posting.values("totalJobOpenings")) == stated


@pytest.mark.parametrize(
    ("text", "facet"),
    [
        ("Remote / Lyon, France", "location"),
        ("Austin, TX", "location"),
        ("Kribi, Cameroon", "location"),
        ("Full-time or part-time", "contract"),
        ("Bread or full-time", ""),
        ("Full-time", "contract"),
        ("20 hours per week", "working_hours"),
        ("Design", ""),  # a deed, and the name of a department
        ("Python, Go, UK", ""),
        ("Head of Bread, Rolls", ""),
    ],
)
def test_a_short_value_without_a_label_says_by_its_form_what_it_states(
    headings: Headings, text: str, facet: str
) -> None:
    assert headings.of_value(text) == facet


@pytest.mark.parametrize("title", ["Baker 80-100%", "Baker (60 % – 80 %)"])
def test_how_much_of_full_time_somebody_is_wanted_for_is_told_as_the_hours(
    reader: Reader, title: str
) -> None:
    text = f"---\ntitle: Baker\nsubtitle: {title}, m/w\n---\n\n* Bake\n"
    assert _sections(reader, text)["subtitle"].facet == "working_hours"
    named = _sections(reader, f"# {title}\n\n## Tasks\n\n* Bake\n")[""]
    assert named.facets == ("title", "working_hours")
    plain = _sections(reader, "# Baker of 10-12 rolls, 100% rye\n\n## Tasks\n\n* Bake\n")[""]
    assert plain.facets == ("title",)


def test_what_a_heading_looks_like_is_no_part_of_it(reader: Reader) -> None:
    text = "# Baker\n\n## Tasks {#team .wide}\n\n* Bake\n\n## The {rye} loaf\n\n* Round\n\n## Rolls {: .b}\n\n* Small\n"
    assert list(_sections(reader, text))[2:5] == ["Tasks", "The {rye} loaf", "Rolls"]


def test_a_label_with_a_colon_of_full_width_states_its_value(reader: Reader) -> None:
    found = _sections(
        reader, "# パン職人\n\n**東京店**\n**勤務地：** 東京\n**給与**：30万円\n\n## 業務内容\n\n* 焼く\n"
    )
    assert [(found[k].facet, found[k].blocks[0].label) for k in ("勤務地", "給与")] == [
        ("location", "勤務地"),
        ("compensation", "給与"),
    ]


def test_an_address_in_bold_is_content_of_what_stands_above_it(reader: Reader) -> None:
    found = _sections(reader, "## How to apply\n\nAsk Ada.\n\n**ada@values.example**\n\nShe answers.\n")
    assert [b.text for b in found["How to apply"].blocks] == [
        "Ask Ada.",
        "ada@values.example",
        "She answers.",
    ]


def test_values_right_below_the_title_are_facts_and_a_place_further_down_is_none(reader: Reader) -> None:
    page = "<h1>Smith</h1><div>{}</div><p>Kribi, Cameroon</p><p>We forge hinges for the old port and its boats.</p>"
    short = reader.read(Source("a.html", page.format("Full-time or part-time")))
    assert short is not None
    assert "location" in short.facets
    told = page.format("Our yard stands by the sea, and so do five smiths with strong arms.")
    long = reader.read(Source("a.html", told))
    assert long is not None
    assert "location" not in long.facets


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("Pay Options", "compensation"),
        ("Option 2: Apprentice", ""),
        ("Bread Quality Control", ""),
        ("Guest Engagement", ""),
        ("Engagement model", "contract"),
        ("Crust & Attribution", ""),
        ("Here is a helpful way to knead", ""),
        ("Prices based on weight", ""),
        ("Veterans' preference", "eligibility"),
        ("What you'll learn", "benefits"),
        ("How to become a baker", "how_to_apply"),
        ("Time to hire", "hiring_process"),
        ("Optional", "nice_to_have"),
    ],
)
def test_a_word_that_also_means_other_things_makes_no_facet(
    headings: Headings, heading: str, facet: str
) -> None:
    assert headings.facets(heading)[0][:1] == ((facet,) if facet else ())


@pytest.mark.parametrize(
    ("text", "pays"),
    [
        ("We bake tens of thousands of loaves per year.", False),
        ("Please include your salary requirements.", False),
        ("Tell us your salary expectations and your favourite bread.", False),
        ("Tell us your salary expectations; it is €30,000 per year.", True),
        ("You are on the road 10% per year.", False),
        ("You get 30,000 per year.", True),
        ("It is 28k per annum.", True),
        ("Bakers start at €15 an hour.", True),
        ("It is a paid post (typically $15/hr).", True),
        ("Pay is flexible, in the £25-40/h range.", True),
        ("We pay 18 EUR/hour for nights.", True),
        ("We feed 200 geese/hr.", False),
        ("A mug of tea is $2/person.", False),
        ("We give $20k/yr to charities.", False),
        ("Teach pupils who pay $25/hr", False),
        ("Lessons for guests, priced at £40 per hour", False),
        ("Gym worth $30/mo", False),
        ("Rent in town is about £900/mo.", False),
        ("Sell rides at £30/hr", False),
        ("Training grants of up to £2,000 based on experience", False),
        ("A salary of up to £20,000 based on experience", True),
        ("We cover the cost of boots and pay £15/hour", True),
        ("A scholarship worth €20,000 per year", True),
        ("Free rent + £15/hr", True),
        ("You sell rolls for £15/hr", True),
        ("All of us bake with no pay.", True),
        ("Kneading takes an hour.", False),
        ("Crumbly Mill, Ovens · permanent · £38,400 plus a night premium · no nights", True),
        (
            "You will tend the ovens. Rye and wheat. 82,000 to 98,000 EUR depending on experience. In Riga.",
            True,
        ),
        ("The roof needs repair. £250,000. That is what we have to raise.", False),
        ("A clock. 62,000 EUR. It was a record.", False),
        ("You order flour and yeast. €10,000 for books is another matter.", False),
        ("Bread · rolls · €10,000 prize · cakes", False),
    ],
)
def test_what_is_counted_in_a_time_is_pay_only_where_it_is_money(
    headings: Headings, text: str, pays: bool
) -> None:
    assert ("compensation" in headings.hints(text)) is pays


@pytest.mark.parametrize(
    ("value", "facet"),
    [
        ("Contract", "contract"),
        ("part-time (30 hours)", "contract"),
        ("full-time, permanent", "contract"),
        ("Permanent – 38 hours", "contract"),
        ("bread-and-rolls", ""),
        ("article (30 pages)", ""),
        ("job, at the mill", ""),
    ],
)
def test_the_type_of_a_post_says_on_what_terms_it_is(reader: Reader, value: str, facet: str) -> None:
    posting = reader.read(Source("baker.md", f"---\ntitle: Baker\ntype: {value}\n---\n\nYou bake.\n"))
    assert posting is not None
    assert ("contract" in posting.facets) is bool(facet)


def test_facts_below_a_sentence_that_seeks_somebody_are_no_demands(reader: Reader) -> None:
    text = "# Baker\n\nWe are seeking a baker for our shop:\n\n- **Contract**: one year\n- **Salary**: 3,000 EUR\n"
    assert _sections(reader, text)["We are seeking a baker for our shop"].facets == ()
    asked = text.replace("**Contract**: one year", "**Experience**: one year")
    assert _sections(reader, asked)["We are seeking a baker for our shop"].facet == "requirements"


def test_tools_named_below_the_skills_are_skills_too(reader: Reader) -> None:
    text = "# Baker\n\n## Skills\n\n### Kitchen tools\n\n* Sieve\n\n## Our tools\n\n* Oven\n"
    found = _sections(reader, text)
    assert found["Kitchen tools"].facets == ("tech_stack", "skills")
    assert found["Our tools"].facets == ("tech_stack",)


@pytest.mark.parametrize(
    ("above", "label", "facets"),
    [
        ("Required skills", "Stakeholder management", ("skills",)),
        ("Requirements", "Principles of ovens", ("requirements",)),
        ("Key measures", "Collaboration", ("success_metrics",)),
        ("Key duties", "Diversity & Inclusion", ("responsibilities",)),
        ("Key duties", "Cross-functional collaboration", ("collaborators", "responsibilities")),
        ("Working relationships", "Stakeholders", ("collaborators",)),
    ],
)
def test_what_demands_and_duties_are_about_is_no_section_of_its_own(
    reader: Reader, above: str, label: str, facets: tuple[str, ...]
) -> None:
    text = f"# Baker\n\n## {above}\n\n### {label}\n\n* Agree on rye with all shops\n"
    assert _sections(reader, text)[label].facets == facets


def test_what_stands_above_the_title_may_say_how_to_apply(reader: Reader) -> None:
    posting = reader.read(Source("a.md", "We'd like to hear from you!\n\n# Baker\n\n## Duties\n\n* Bake\n"))
    assert posting is not None
    assert posting.sections[0].facets == ("how_to_apply",)


def test_what_stands_below_the_employers_name_is_about_it(reader: Reader) -> None:
    text = "---\ncompany: Crumbly\n---\n# Baker\n\n## Crumbly\n\nBread for the town.\n\n## Duties\n\n* Bake\n"
    assert _sections(reader, text)["Crumbly"].facets == ("about_organization",)


def test_words_that_invite_to_apply_are_no_perk(reader: Reader) -> None:
    text = (
        "# Baker\n\n## Requirements\n\n* Can bake\n\n---\n\nSend us your CV, and feel free to bring bread.\n"
    )
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    found = next(s for s in posting.sections if s.rule.startswith("below a rule"))
    assert found.facets == ("how_to_apply",)


@pytest.mark.parametrize(
    ("heading", "below", "facet"),
    [
        ("What do we expect from you?", "* Create pies\n* Review the ovens\n* Identify burnt rolls", TASKS),
        ("What we expect from you", "* Experience with rye\n* Knowledge of ovens\n* A hat", "requirements"),
        ("Are we a perfect match?", "Then simply send your resume to the head baker.", "how_to_apply"),
        ("A perfect match", "* Knowledge of rye\n* Ability to rise", "requirements"),
        ("You'll be", "* Making sure that rolls rise\n* Establishing how we sell them", TASKS),
        ("You will be", "* Experienced with rye\n* Able to rise", "requirements"),
    ],
)
def test_what_stands_below_a_heading_that_leaves_it_open_says_what_it_is(
    reader: Reader, heading: str, below: str, facet: str
) -> None:
    assert _sections(reader, f"# Baker\n\n## {heading}\n\n{below}\n")[heading.rstrip(":")].facet == facet


def test_a_bold_line_that_states_a_thing_is_no_heading_of_what_stands_below_it(reader: Reader) -> None:
    text = "# Baker\n\n## Position Description\n\n**This is a remote position**\n\nWe look for a baker of pies.\n"
    found = _sections(reader, text)["Position Description"]
    assert found.facet == "purpose"
    assert [b.text for b in found.blocks] == ["This is a remote position", "We look for a baker of pies."]


def test_sentences_set_as_headings_at_the_beginning_are_text(reader: Reader) -> None:
    text = "---\ntitle: Baker\n---\n#### We also help other towns, and look for a baker with hands.\n"
    text += "#### The shop was founded by two bakers and their dog.\n\nCome!\n\n### Perks\n\n* Bread\n"
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    assert [(s.facet, len(s.blocks)) for s in posting.sections] == [
        ("purpose", 3),
        ("benefits", 1),
        ("title", 1),
    ]


def test_what_states_a_thing_of_the_job_is_none_of_the_demands_above_it(reader: Reader) -> None:
    text = "# Baker\n\n## Requirements\n\n* Can bake\n\nThis position is part-time.\n\n"
    text += "**Please note:** It is a temporary position.\n"
    posting = reader.read(Source("baker.md", text))
    assert posting is not None
    assert [(s.facet, len(s.blocks)) for s in posting.sections if s.blocks][:3] == [
        ("requirements", 1),
        ("contract", 1),
        ("contract", 1),
    ]


def test_a_word_of_praise_for_the_workplace_is_no_place(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n## Benefits\n\n### An energetic workplace\n\n* A yard\n")
    assert found["An energetic workplace"].facet == "benefits"


def test_the_parts_below_a_heading_without_text_are_of_what_it_names(reader: Reader) -> None:
    text = "# Baker\n\n## {}\n\n## Ovens\n\nHot ones.\n\n## Key Responsibilities\n\n{}## Cold ovens\n\nCold ones.\n"
    empty = _sections(reader, text.format("Rye", ""))
    assert (empty["Ovens"].facet, empty["Cold ovens"].facet) == ("", "responsibilities")
    assert _sections(reader, text.format("Rye", "* Bake\n\n"))["Cold ovens"].facet == ""


def test_a_pay_of_nothing_that_a_form_left_is_not_told(reader: Reader) -> None:
    text = "---\ntitle: Baker\nsalaryCurrency: USD\nsalaryValue: {}\n---\n\n## Tasks\n\n* Bake\n"
    told = [
        [s.heading for s in _sections(reader, text.format(pay)).values() if s.facet == "compensation"]
        for pay in ("0", "30000")
    ]
    assert told == [[], ["salary Currency", "salary Value"]]


def test_signs_that_close_a_heading_above_begin_none(reader: Reader) -> None:
    found = _sections(reader, "# Boulanger\n\n**Au jour le jour:\n\n** - Pétrir\n\n- Cuire\n")
    assert [b.text for b in found["Au jour le jour"].blocks] == ["Pétrir", "Cuire"]


@pytest.mark.parametrize(
    ("line", "is_pay"),
    [
        ("£24,289 - £27,318", True),
        ("$60k – $80k per year", True),
        ("3.000 bis 4.000 Euro", True),
        ("EUR 40,000 to 45,000 p.a.", True),
        ("60 - 80 %", False),
        ("2 - 4 years", False),
        ("$5 - $10 vouchers", False),
        ("$40", False),
        ("Package - up to £30,000", True),
        ("£30,000 DOE", True),
        ("Day shift, $21 depending on experience", True),
        ("Salary - DOE", True),
        ("Budget - £500", False),
        ("Ovens - £500", False),
        ("Tasks depending on experience", False),
        ("€62k flat. All who bake earn the same.", True),
        ("48,000 EUR gross, and free bread", True),
        ("£34,000", True),
        ("£34,000 plus tips", True),
        ("€10,000 prize", False),
        ("€10,000 for books", False),
        ("62,000 flat loaves", False),
        ("The mill turns over EUR 4 million a year", False),
        ("It costs 2 million euros a year", False),
        ("The baker earns $40,000 a year", True),
        ("¥5 million a year", True),
        ("$2,500,000", False),
        ("We pay 41.000 € for 36 hours and pro rata for less.", True),
        ("£40,000, pro rata for less than that", True),
        ("£40,000 (pro rata for fewer hours)", True),
        ("25 lockers, pro rata for fewer bakers", False),
        ("A locker, pro rata for less", False),
    ],
)
def test_a_line_that_is_but_a_range_of_money_or_says_that_a_sum_is_paid_tells_the_pay(
    headings: Headings, line: str, is_pay: bool
) -> None:
    assert headings.hints(line) == (("compensation",) if is_pay else ())


@pytest.mark.parametrize("heading", ["Competencies & Experience", "Skills people must have"])
def test_what_one_must_have_is_demanded_also_below_the_description_of_the_role(
    reader: Reader, heading: str
) -> None:
    text = f"# Baker\n\n## Role description\n\nBake.\n\n### {heading}\n\n* Rye\n* Spelt\n"
    assert _sections(reader, text)[heading].facet == "requirements"


@pytest.mark.parametrize("label", ["Salary outside Leeds", "Pay in Leeds", "Salary (Leeds)"])
def test_pay_at_one_place_is_of_pay_and_no_property_of_the_post(headings: Headings, label: str) -> None:
    assert headings.key(label) == ("", "compensation")
    assert headings.key("Hours in Leeds") == ("", "")


def test_whom_one_seeks_to_do_something_leads_tasks_whatever_stands_between(reader: Reader) -> None:
    lead = "We seek a baker who can work with our small, fast team and a contracted miller to"
    found = _sections(reader, f"# Baker\n\n## The work\n\n{lead}:\n\n* Knead\n* Bake\n")
    assert found[lead].facet == "responsibilities"


@pytest.mark.parametrize(("above", "facet"), [("Required", "requirements"), ("Preferred", "nice_to_have")])
def test_who_is_ideal_is_demanded_or_welcome_as_the_heading_above_says(
    reader: Reader, above: str, facet: str
) -> None:
    lead = "The ideal candidate will have some of the following"
    found = _sections(reader, f"# Baker\n\n## {above} qualifications\n\n{lead}:\n\n* Rye\n* Spelt\n")
    assert found[lead].facets == (facet,)


def test_who_the_employer_is_says_nothing_of_the_employment(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\nEmployer: Example Ovens\n\n## Tasks\n\n* Bake\n")["Employer"]
    assert found.facet == "about_organization"


@pytest.mark.parametrize(
    ("text", "lasts"),
    [
        ("It is a fellowship in our bakery and lasts until the end of 2027.", True),
        ("The post runs until May 2027.", True),
        ("Applications are read until the end of 2027.", False),
        ("The oven runs from five.", False),
    ],
)
def test_until_when_a_post_runs_says_how_long_it_lasts(headings: Headings, text: str, lasts: bool) -> None:
    assert ("contract" in headings.hints(text)) is lasts


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("Desirable qualities", "nice_to_have"),
        ("Desirable traits", "nice_to_have"),
        ("Preferred requirements", "nice_to_have"),
        ("Desired qualities", "requirements"),
        ("Qualities that you need", "requirements"),
    ],
)
def test_what_is_desirable_is_welcome_and_what_is_desired_demanded(
    reader: Reader, heading: str, facet: str
) -> None:
    found = _sections(reader, f"# Baker\n\n## {heading}\n\n* Patience\n* A light hand\n")[heading]
    assert found.facet == facet


@pytest.mark.parametrize("heading", ["Desirable requirements", "Desirable skills and experience"])
def test_what_is_desirable_of_the_requirements_is_no_requirement(reader: Reader, heading: str) -> None:
    text = f"# Baker\n\n## Essential requirements\n\n* Patience\n\n## {heading}\n\n* A light hand\n"
    assert _sections(reader, text)[heading].facets == ("nice_to_have",)


def test_a_maker_of_things_is_a_role_whatever_the_things_are(reader: Reader) -> None:
    found = _sections(reader, "# Tool and Die Maker\n\n## Tasks\n\n* Cut dies\n")
    assert found["Tool and Die Maker"].facets == ()


@pytest.mark.parametrize("mark", ["### {}\n\n#### Head of Bread", "**{}**\n\nHead of Bread"])
def test_who_is_named_below_how_to_apply_and_reached_there_is_told_and_no_heading(
    reader: Reader, mark: str
) -> None:
    text = "# Baker\n\n## Interested?\n\n{}\n\n- {}\n"
    posting = reader.read(Source("baker.md", text.format(mark.format("Ada van der Rye"), "ada@rye.example")))
    assert posting is not None
    told = next(s for s in posting.sections if s.facet == "contact")
    assert [b.text for b in told.blocks] == ["Ada van der Rye", "Head of Bread", "ada@rye.example"]
    assert told.path == ("Interested?",)
    assert "how_to_apply" in told.facets
    for name, reached in (
        ("Ada van der Rye", "Soon"),
        ("Deputy Head Baker", "a@rye.example"),
        ("New Mill Office", "Call 555 010 9999"),
        ("Harvest Party Invitation", "Call 555 010 9999 to dance"),
        ("Crumb Statement", "crumb@rye.example"),
    ):
        found = _sections(reader, text.format(mark.format(name), reached))
        assert name in found


def test_what_alone_heads_the_work_unless_what_stands_below_tells_another_thing(reader: Reader) -> None:
    found = _sections(reader, "# Baker\n\n## What?\n\nYou run the ovens at night.\n")
    assert found["What?"].facet == "responsibilities"
    found = _sections(reader, "# Baker\n\n## What?\n\n* Three years of experience\n* Experience with rye\n")
    assert found["What?"].facet != "responsibilities"


def test_how_to_apply_behind_the_list_of_a_sentence_is_no_part_of_the_purpose(reader: Reader) -> None:
    text = "# Baker\n\nWe bake. We are looking for someone with:\n\n- rye\n- patience\n\n{}\n\n{}\n"
    asked, hope = "Please send your CV to ada@rye.example.", "We look forward to hearing from you!"
    posting = reader.read(Source("baker.md", text.format(asked, hope)))
    assert posting is not None
    assert all(s.facet != "purpose" for s in posting.sections)
    assert [b.text for s in posting.sections if s.facet == "how_to_apply" for b in s.blocks] == [asked, hope]
    more = "If you do not meet all of these, please apply anyway."
    posting = reader.read(Source("baker.md", text.format(more, "We bake at night.")))
    assert posting is not None
    assert all(s.facet != "how_to_apply" for s in posting.sections)


@pytest.mark.parametrize(
    ("line", "facet"),
    [("Package - up to &pound;30,000 and bread", "compensation"), ("Ovens - and who runs them", "purpose")],
)
def test_a_summary_that_but_says_what_is_paid_is_no_purpose(reader: Reader, line: str, facet: str) -> None:
    found = _sections(reader, f"---\ntitle: Baker\ntagline: {line}\n---\n\n## Tasks\n\n* Bake\n")
    assert found["tagline"].facet == facet


@pytest.mark.parametrize("below", ["", "### Baker\n\nLocation: Example Bay\n\n"])
def test_a_sentence_set_as_a_heading_below_the_title_is_text_on_the_purpose(
    reader: Reader, below: str
) -> None:
    sought = "We are looking for a calm baker to feed our remote crews and to work across time zones."
    text = f"Baker\n---\n\n{below}### {sought}\n\nAs our baker you keep us fed.\n\n### Tasks\n\n* Bake\n"
    found = _sections(reader, text)
    assert found["Baker"].facet == "purpose"
    assert sought in [b.text for b in found["Baker"].blocks]
    assert sought not in found
    assert found["Tasks"].facet == "responsibilities"
    listed = _sections(reader, f"Baker\n---\n\n### {sought}\n\n* Bake\n* Clean\n")
    assert any(s.quote == sought for s in listed.values())
    parted = _sections(reader, f"## Aims\n\nYou reach these:\n\n### {sought}\n\nSoon.\n")
    assert any(s.quote == sought for s in parted.values())


def test_what_a_mail_is_to_hold_is_no_contact_and_no_task(reader: Reader) -> None:
    mail = 'email:\n  subject: "Baker: yes"\n  body: "Dear mill,\\n\n    In this position I would:\\n\n    [ bake ]"'
    posting = reader.read(Source("a.md", f"---\n{mail}\n---\n# Baker\n\n## Duties\n\n* Bakes bread\n"))
    assert posting is not None
    told = [(s.facet, b.text) for s in posting.sections for b in s.blocks if b.kind != "title"]
    assert told == [("how_to_apply", "Baker: yes"), ("responsibilities", "Bakes bread")]
    for key in ("email", "mailto"):
        contact = reader.read(Source("a.md", f"---\n{key}: ada@mill.example\n---\n# Baker\n\nBakes bread.\n"))
        assert contact is not None
        assert contact.values("applicationContact") == ("ada@mill.example",)


def test_human_resources_alone_are_whom_to_write_to_and_their_work_is_a_task(reader: Reader) -> None:
    text = "# Manager\n\n## Duties\n\n### Human resources administration\n\n* Runs the payroll\n\n## Human Resources\n\n* Ada, 555 1234\n"
    posting = reader.read(Source("a.md", text))
    assert posting is not None
    told = {s.heading: s.facet for s in posting.sections if s.heading}
    assert told["Human resources administration"] == "responsibilities"
    assert told["Human Resources"] == "contact"


def test_a_list_of_the_desired_that_tells_what_is_required_from_what_is_preferred_is_one_of_demands(
    reader: Reader,
) -> None:
    text = "# Keeper\n\n## Desired skills\n\n* First aid required\n* {}\n* Cats\n"
    assert _sections(reader, text.format("French a plus"))["Desired skills"].facets == ("requirements",)
    assert _sections(reader, text.format("French"))["Desired skills"].facets == ("nice_to_have",)
    needs = _sections(
        reader, text.replace("First aid required", "Knows what a zoo needs").format("French a plus")
    )
    assert needs["Desired skills"].facets == ("nice_to_have",)
    wished = text.replace("Desired skills", "Nice to have").format("French a plus")
    assert _sections(reader, wished)["Nice to have"].facets == ("nice_to_have",)


@pytest.mark.parametrize(
    ("line", "boss"),
    [
        ("** Team Lead ** Ada Cook", "Ada Cook"),
        ("**Shift Lead** Ada de Rye (ada@mill.example)", "Ada de Rye (ada@mill.example)"),
        ("Supervisor: Ada Rye", "Ada Rye"),
        ("**Team Lead** Ovens", ""),  # may be a title
        ("**Team Lead:** Bread and flour for the town", ""),
    ],
)
def test_the_name_behind_a_label_of_who_leads_is_no_title(reader: Reader, line: str, boss: str) -> None:
    posting = reader.read(Source("hen-keeper.md", f"{line}\n\nKeeps hens.\n\n## Tasks\n\n* Feeds hens\n"))
    assert posting is not None
    assert posting.values("reportsTo") == tuple(filter(None, [boss]))
    led = [b.text for s in posting.sections if s.facets == ("reporting_line",) for b in s.blocks]
    assert (len(led), posting.title == "Hen Keeper") == ((1, True) if boss else (0, "Bread" in line))


@pytest.mark.parametrize(("label", "boss"), [("Food Market", ()), ("Ada Rye", ("Ada Rye",))])
def test_of_a_lead_who_may_be_a_role_a_name_alone_tells_the_boss(
    reader: Reader, label: str, boss: tuple[str, ...]
) -> None:
    text = f"# Hen keeper\n\n**Volunteer Lead:** {label}\n\nKeeps hens.\n\n## Tasks\n\n* Feeds hens\n"
    posting = reader.read(Source("hen-keeper.md", text))
    assert posting is not None
    assert posting.values("reportsTo") == boss


def test_a_key_of_who_is_above_before_a_time_names_nobody(reader: Reader) -> None:
    text = "---\ntitle: Baker\nsupervisor: {}\n---\n\n* Bakes\n"
    for value, boss in (("Full Time", ()), ("Head Cook", ("Head Cook",))):
        posting = reader.read(Source("baker.md", text.format(value)))
        assert posting is not None
        assert posting.values("reportsTo") == boss
    below = _sections(
        reader, "# Baker\n\nSupervisor: Night Shift\nLine Manager: To Be Confirmed\n\nBakes bread.\n"
    )
    assert all("reporting_line" not in section.facets for section in below.values())


def test_a_role_called_by_a_label_of_who_leads_keeps_its_title(reader: Reader) -> None:
    posting = reader.read(Source("a.md", "# Team Lead: Ovens\n\nLeads bakers.\n\n## Tasks\n\n* Feeds hens\n"))
    assert posting is not None
    assert posting.title == "Team Lead: Ovens"


@pytest.mark.parametrize(
    ("heading", "item", "facet"),
    [
        ("Close", "Lock the mill", TASKS),
        ("Opening", "Light the ovens", TASKS),
        ("Close", "Applications by 1 May", "deadline"),
    ],
)
def test_a_time_among_the_tasks_is_what_is_done_then_unless_it_tells_a_day(
    reader: Reader, heading: str, item: str, facet: str
) -> None:
    posting = reader.read(Source("a.md", f"# Baker\n\n## Tasks\n\nBake.\n\n### {heading}\n\n* {item}\n"))
    assert posting is not None
    assert next(s.facet for s in posting.sections if s.heading == heading) == facet


@pytest.mark.parametrize("mark", [":**  ", "**:  ", "**  ", ":  "])
def test_what_a_hard_line_break_parts_from_the_name_of_an_item_is_of_that_item(
    reader: Reader, mark: str
) -> None:
    bold = "**" if "**" in mark else ""
    report = f"- {bold}Report{mark}\n  Tell the vet in a daily mail.\n\n"
    found = _sections(reader, f"# Keeper\n\n## Tasks\n\n{report}- {bold}Swim{mark}\n  Clean the pools.\n")
    assert [b.depth for b in found["Tasks"].blocks] == [1, 1]
    assert [b.text.split()[-1] for b in found["Tasks"].blocks] == ["mail.", "pools."]
    apart = _sections(reader, "# Keeper\n\n## Tasks\n\n- We walk  \n  We go out on Sundays.\n")
    assert [b.text for b in apart["Tasks"].blocks] == ["We walk", "We go out on Sundays."]


@pytest.mark.parametrize(
    ("sentence", "led"),
    [
        ("The cook answers to the head baker", True),
        ("The cook answers to their shift leader", True),
        ("Gives all guests ready answers to their questions", False),
        ("Report daily to the head baker", True),
        ("Report daily waste to the miller", False),
        ("Bakes rolls for Ada Rye, to whom you will report", True),
        ("You have a set of answers to commonly asked questions", False),
        ("Helps guests get answers to what nobody has asked before", False),
    ],
)
def test_who_answers_to_somebody_is_led_by_them_and_answers_to_questions_lead_nobody(
    headings: Headings, sentence: str, led: bool
) -> None:
    assert ("reporting_line" in headings.hints(sentence)) is led


def test_how_the_letter_is_sent_if_possible_is_no_wish_behind_what_closed_those(reader: Reader) -> None:
    text = (
        "# Warden\n\n## Desirable skills\n\n* Knots\n* Lamps\n\nTo apply, submit a letter and your CV.\n\n"
        "Please send your papers in plain text, if possible, to warden at pier dot example.\n\nAll of these are optional.\n"
    )
    posting = reader.read(Source("a.md", text))
    assert posting is not None
    wishes = next(s for s in posting.sections if s.heading == "Desirable skills")
    assert [b.text for b in wishes.blocks] == ["Knots", "Lamps", "All of these are optional."]


def test_a_mail_address_that_begins_as_a_rule_does_in_html_is_none(reader: Reader) -> None:
    posting = reader.read(
        Source("a.md", "# Baker\n\n## How to apply\n\nWrite to <hr@oven.example>.\n\nBring rye.\n")
    )
    assert posting is not None
    told = next(s for s in posting.sections if s.heading == "How to apply")
    assert [b.text for b in told.blocks] == ["Write to hr@oven.example.", "Bring rye."]


def test_a_remark_behind_what_closed_a_list_is_no_part_of_it(reader: Reader) -> None:
    text = "# Baker\n\n## Our ideal candidate\n\n* Can bake\n\nTo apply, send us a loaf.\n\n**{}:** no oven here.\n"
    paths = {}
    for label in ("Note", "Skills"):
        posting = reader.read(Source("a.md", text.format(label)))
        assert posting is not None
        paths[label] = next(s.path for s in posting.sections if s.heading == label)
    assert paths == {"Note": ("Note",), "Skills": ("Our ideal candidate", "Skills")}


@pytest.mark.parametrize(
    ("sentence", "paid"),
    [
        ("Bakers are guaranteed $40 per show", True),
        ("You get £30 per class", True),
        ("Payment for this cake is negotiable", True),
        ("Tickets cost $15 per show", False),
        ("Up to 20 guests per class", False),
        ("Payment for the flour is made by the mill", False),
    ],
)
def test_money_for_a_show_or_class_is_pay_and_a_ticket_none(
    headings: Headings, sentence: str, paid: bool
) -> None:
    assert ("compensation" in headings.hints(sentence)) is paid


@pytest.mark.parametrize(
    ("line", "told"),
    [("centre: false", ""), ("station: Grill", ""), ("centre: Rye", "Rye"), ("duty station: Rye", "Rye")],
)
def test_what_but_switches_something_or_names_a_place_in_a_kitchen_is_no_location(
    reader: Reader, line: str, told: str
) -> None:
    posting = reader.read(Source("a.md", f"---\ntitle: Baker\n{line}\n---\n\nBread."))
    assert posting is not None
    assert posting.values("jobLocation") == ((told,) if told else ())


@pytest.mark.parametrize("heading", ["COMPOSITION", "Committee Membership", "Members"])
def test_who_makes_up_a_board_is_its_team(reader: Reader, heading: str) -> None:
    text = f"# Board\n\n## Tasks\n\n* Meet\n\n## {heading}\n\nThree bakers and a miller.\n"
    assert _sections(reader, text)[heading].facet == "team"


def test_what_an_interview_asks_about_is_no_demand_of_its_own(reader: Reader) -> None:
    text = "# Keeper\n\n## {}\n\n### {}\n\n#### Required\n\n* Goats\n  * What do goats eat?\n\n#### Preferred\n\n* Llamas\n"
    asked = _sections(reader, text.format("Interview Questions", "Second round"))
    assert asked["Required"].facet == asked["Preferred"].facet == "hiring_process"
    needed = _sections(reader, text.format("Qualifications", "Animals"))
    assert (needed["Required"].facet, needed["Preferred"].facet) == ("requirements", "nice_to_have")
    text = "# Keeper\n\n## Recruitment\n\n### {}\n\n- Goats\n\n### {}\n\n- Llamas\n"
    for names in (("Essential criteria", "Desirable criteria"), ("Required", "Preferred")):
        sought = _sections(reader, text.format(*names))
        assert [sought[name].facet for name in names] == ["requirements", "nice_to_have"]


@pytest.mark.parametrize(
    ("first", "second", "shared"),
    [
        ("Church, about two thirds", "Tower, about a third", True),
        ("Church (60 %)", "Tower (40 %)", True),
        ("Church – 60% of your time", "Tower – the rest", True),
        ("Church", "Tower, about a third", False),
        ("Church", "Tower", False),
    ],
)
def test_a_list_below_a_part_of_the_time_is_what_one_does(
    reader: Reader, first: str, second: str, *, shared: bool
) -> None:
    text = f"# Verger\n\n## {first}\n\n- Candlesticks\n- The clock\n\n## {second}\n\n- Coins\n- The bells\n"
    found = _sections(reader, text)
    assert [found[name].facet == "responsibilities" for name in (first, second)] == [shared, shared]


@pytest.mark.parametrize(
    "text",
    [
        "Flexibility to travel about 25% of your working time",
        "Ready for travel of up to ten days a month",
        "Fine with travelling on short notice",
        "Travel 35% of the time",
        "You get the opportunity to travel to other mills",
    ],
)
def test_who_is_ready_to_travel_tells_of_travel(headings: Headings, text: str) -> None:
    assert "travel" in headings.hints(text)


@pytest.mark.parametrize("who", ["agents", "agencies", "guides"])
def test_how_many_people_of_the_trade_there_are_tells_nothing_of_how_much_one_travels(
    headings: Headings, who: str
) -> None:
    assert "travel" not in headings.hints(f"We work with 70 travel {who}")
    assert "travel" in headings.hints("Up to 70 % travel across the islands")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A place in a small oven team in Oulu that bakes for the whole north", True),
        ("Join our team in Oslo!", True),
        ("We have a role in Berlin for you", True),
        ("Find a seat in the small lab in Oslo", True),
        ("You will work closely with our team in Oslo", False),
        ("You place orders with the lab in Oslo", False),
        ("We place one cook in each branch in Oslo", False),
        ("Part of your job is a call with our branch in Oulu", False),
        ("Join us for a visit to the studio in Oulu", False),
        ("Join the cooks before the lab in Oulu opens", False),
        ("Our last cook had a job in Berlin", False),
        ("A place in our team in Dough and Crust", False),
        ("The role in Baking", False),
    ],
)
def test_a_known_town_behind_the_job_or_its_team_says_where_it_is(
    headings: Headings, text: str, told: bool
) -> None:
    assert ("location" in headings.hints(text)) is told


def test_a_list_of_addresses_tells_neither_tasks_nor_demands(reader: Reader) -> None:
    lead = "# Baker\n\n## Who we are\n\nA mill.\n\nSome of the sites you'll be working on are:\n\n"
    sites = "* [rye.example.com](https://rye.example.com),\n* [oat.example](https://oat.example) and\n* {}\n"
    heading = "Some of the sites you'll be working on are"
    plain = _sections(reader, lead + sites.format("https://spelt.example"))
    assert plain[heading].facet == ""
    tasks = _sections(reader, lead + sites.format("Bake what spelt.example shows"))
    assert tasks[heading].facet == TASKS


def test_what_a_site_is_to_fill_in_names_nothing_in_a_heading(headings: Headings) -> None:
    assert headings.facets("Baker for {{ site.team_size }} ovens {% include salary.md %}")[0] == ()
    assert headings.facets("Team size")[0] == ("team",)


def test_the_questions_that_an_application_is_to_answer_are_no_demands(reader: Reader) -> None:
    text = (
        "# Baker\n\n## {}\n\nSend a letter.\n\nTell us of your level of experience:\n\n"
        "* How many loaves did you last bake{}\n* Three years with ovens\n"
    )
    heading = "Tell us of your level of experience"
    asked = _sections(reader, text.format("Ready to apply", "?"))
    assert asked[heading].facet == "how_to_apply"
    assert _sections(reader, text.format("Ready to apply", ""))[heading].facet == "experience"
    assert _sections(reader, text.format("Your craft", "?"))[heading].facet == "experience"


@pytest.mark.parametrize(
    ("line", "facet"),
    [
        (
            "Please make sure that your letter contains the following about your level of experience",
            "how_to_apply",
        ),
        ("The body of knowledge we want you to have includes", "requirements"),
        ("A few things to help you decide if this job is right for you", "requirements"),
    ],
)
def test_a_sentence_that_leads_a_list_names_what_it_holds(headings: Headings, line: str, facet: str) -> None:
    assert headings.facets(line)[0][:1] == (facet,)


@pytest.mark.parametrize(
    ("line", "facet", "told"),
    [
        ("Department: LPA, Ovens", "compensation", False),
        ("12 LPA", "compensation", True),
        ("3y exp with rye", "requirements", True),
        ("3+ yrs experience", "requirements", True),
        ("The y experience of rye", "compensation", False),
    ],
)
def test_letters_that_may_be_an_abbreviation_speak_by_the_figure_beside_them(
    headings: Headings, line: str, facet: str, *, told: bool
) -> None:
    assert (facet in headings.hints(line)) is told
