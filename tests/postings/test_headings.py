"""Headings as offices, shops, farms and schools write them, and what each names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bot.postings.facets import Headings


@pytest.mark.parametrize(
    ("heading", "facet"),
    [
        ("Aim of the position", "purpose"),
        ("What else you get", "benefits"),
        ("What else comes with the job", "benefits"),
        ("The deal", "benefits"),
        ("How do I get in?", "how_to_apply"),
        ("How do I join you?", "how_to_apply"),
        ("What will I actually do?", "responsibilities"),
        ("How we pick", "hiring_process"),
        ("The rota", "working_hours"),
        ("Our shifts", "working_hours"),
        ("Class definition", "purpose"),
        ("Role outline", "purpose"),
        ("Key aspects of the role", "responsibilities"),
        ("Priorities", "responsibilities"),
        ("You'll also need", "requirements"),
        ("You already have", "requirements"),
        ("You will possess", "requirements"),
        ("This role would suit someone who", "requirements"),
        ("The type of person we want", "requirements"),
        ("Who we are hoping to find", "requirements"),
        ("You'll do well here if", "requirements"),
        ("We'd be impressed if", "nice_to_have"),
        ("Final filing date", "deadline"),
        ("Examination process", "hiring_process"),
        ("Criminal record check", "eligibility"),
        ("Documents to be submitted", "how_to_apply"),
        ("Please include", "how_to_apply"),
        ("For enquiries", "contact"),
        ("Season dates", "contract"),
        ("Roster", "working_hours"),
        ("Schedule requirements", "working_hours"),
        ("Physical standards", "work_environment"),
        ("Systems", "tech_stack"),
        ("Where this role could take you", "career_path"),
        ("What you can look forward to", "benefits"),
        ("Womit Sie uns überzeugen", "requirements"),
        ("Was du bei uns machst", "responsibilities"),
        ("The successful applicant will have", "requirements"),
        ("A normal week", "responsibilities"),
        ("A typical week", "responsibilities"),
        ("How to get on board", "how_to_apply"),
        ("How much experience?", "experience"),
        ("What else is in it for me?", "benefits"),
        ("On the table for you", "benefits"),
        ("Nice", "nice_to_have"),
        ("What is it called and where is it?", "location"),
        ("Application requirements", "how_to_apply"),
        ("Who this suits", "requirements"),
        ("Key priorities", "responsibilities"),
        ("Your quest", "responsibilities"),
        ("You will be expected to", "responsibilities"),
        ("How you'll add value", "responsibilities"),
        ("Synopsis", "purpose"),
        ("Bonus structure", "compensation"),
        ("Bonus points", "nice_to_have"),
        ("Conditions of service", "contract"),
        ("Environmental exposure", "work_environment"),
        ("Level of language proficiency", "languages"),
        ("Where is this role based?", "location"),
        ("Questions about the role?", "contact"),
        ("Annual base range", "compensation"),
        ("What this role offers", "benefits"),
        ("Supervision exercised and received", "manages"),
        ("What the Shift Pilot does", "responsibilities"),
        ("What our volunteers do", "responsibilities"),
        ("What a wheelwright does", "responsibilities"),
        ("What I look for", "requirements"),
        ("Who I'm looking for", "requirements"),
        ("We won't bend on these", "requirements"),
        ("Where we don't compromise", "requirements"),
        ("What the kiln can't do without", ""),
        ("Skills we can't do without", "requirements"),
        ("What do we ask?", "requirements"),
        ("What have you got to offer?", "requirements"),
        ("We'd be glad of these", "nice_to_have"),
        ("We would be happy about any of these", "nice_to_have"),
        ("We'd be pleased if you knew", "nice_to_have"),
        ("What would delight us", "nice_to_have"),
        ("Lovely, but we can teach you", "nice_to_have"),
        ("Here we won't budge", "requirements"),
        ("There is no way around these", "requirements"),
        ("These have to be there", "requirements"),
        ("You can't do this job without", "requirements"),
        ("If we could wish", "nice_to_have"),
        ("We would not say no to", "nice_to_have"),
        ("What you needn't have, but may", "nice_to_have"),
        ("A plus", "nice_to_have"),
        ("That's a plus", "nice_to_have"),
        ("No must", "nice_to_have"),
        ("Not needed, but lovely", "nice_to_have"),
        ("Surprise us with", "nice_to_have"),
        ("How do we go on?", "hiring_process"),
        ("How it continues", "hiring_process"),
        # and those that look alike
        ("We don't compromise on quality", ""),
        ("We'd be glad to hear from you", ""),
        ("How we go on tour", ""),
        ("Where you have to be there", ""),
        ("We really need to talk", ""),
        ("What the oven does", ""),
        ("What our volunteers say", ""),
        ("Nice people", ""),
        ("Reservations on the table", ""),
        ("Who we are", "about_organization"),
        ("Closing time", ""),
        # a word with but the stem of one that names a facet, or one that says which role is meant
        ("Unleash your inner dough: Senior Oven Magician", ""),
        ("Active village support", ""),
        ("Submitted at", ""),
        ("Use of the oven", ""),
        ("A Technical Writer invited!", ""),
        ("Benefits Advisor", "benefits"),
        ("Technical skills of the writer", "skills"),
        ("Seniority", "experience"),
        ("Preferable", "nice_to_have"),
        ("Non-technical competencies", "soft_skills"),
        ("Technical competencies", "skills"),
        ("We look for a baker to", "responsibilities"),
        ("We look for someone who will", "responsibilities"),
    ],
)
def test_a_heading_is_read_by_its_own_words(headings: Headings, heading: str, facet: str) -> None:
    assert (*headings.facets(heading)[0], "")[0] == facet


def test_what_one_will_do_is_a_task_unless_the_verb_says_otherwise(headings: Headings) -> None:
    assert headings.weak("What you'll drive") == ("responsibilities",)
    assert headings.facets("What you'll need")[0] == ("requirements",)
    assert headings.facets("What you'll get")[0] == ("benefits",)


def test_an_aside_behind_a_heading_makes_it_no_sentence(headings: Headings) -> None:
    assert headings.whole("Job summary (part-time with housing)")
    assert not headings.whole("Bread and rolls (at the old mill)")
