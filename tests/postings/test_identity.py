"""Whose role it is and what it is called, and that nothing is invented where a text does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Rule, ShelfRules

if TYPE_CHECKING:
    from tests.postings.conftest import Put

BODY = "\n\n## Requirements\n\n* Can do the work\n* Can speak of it\n"
FOLD = "<details><summary>%s</summary>" + BODY + "</details>\n"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.md", "---\ntitle: Data Engineer (m/w/d)\n---" + BODY, "Data Engineer (m/w/d)"),
        ("a.md", "---\nname: Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "---\ntitleString: Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "---\nname: job-1\ntitle: Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Data Engineer\n---\n\n# Engineer of data and more" + BODY, "Data Engineer"),
        ("a.md", "# Data Engineer [Remote]" + BODY, "Data Engineer [Remote]"),
        ("a.md", "# Role: Data Engineer" + BODY, "Data Engineer"),
        ("a.md", "# Senior Wrangler" + BODY, "Senior Wrangler"),  # a rank is known, and no part of a posting
        ("a.md", "## [Jobs](../README.md) > Data Engineer" + BODY, "Data Engineer"),  # the way to it
        ("a.md", "## [채용](../README.md) > Data Engineer" + BODY, "Data Engineer"),
        ("a.md", "# Data > Engineer" + BODY, "Data > Engineer"),
        ("a.md", "# **Crew Call: Data Engineer**" + BODY, "Data Engineer"),
        ("a.md", "# Data Engineer (Posted 1 May 2026)" + BODY, "Data Engineer"),
        (
            "a.md",
            "---\ntitle: Karriere\n---\n\n## Brotschieber (m/w/d)\n\nBrot." + BODY,
            "Brotschieber (m/w/d)",
        ),
        ("a.md", "# Job Description\n\n## Data Engineer" + BODY, "Data Engineer"),
        ("a.md", "<h1>Data Engineer &amp; Analyst</h1>" + BODY, "Data Engineer & Analyst"),
        ("a.md", "Data Engineer\n=====" + BODY, "Data Engineer"),
        ("data-engineer.md", "We do data." + BODY, "Data Engineer"),
        ("jobs__data_engineer.de.md", "We do data." + BODY, "Data Engineer"),
        ("jobs-data-engineer.md", "We do data." + BODY, "Data Engineer"),
        ("job-description.md", "We do data." + BODY, "Job Description"),
        ("job-description.md", "We are seeking a skilled Data Engineer to join us." + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Jobs\n---\nToday we are hiring a Data Engineer." + BODY, "Data Engineer"),
        # in small letters whom a text seeks is told where the file says nothing
        (
            "mill__ad.txt",
            "We are searching for two (2) full-time oven technicians to bake." + BODY,
            "Oven Technicians",
        ),
        ("ad.txt", "We are looking for an experienced nurse consultant." + BODY, "Nurse Consultant"),
        ("ad.txt", "We are looking for a new head teacher's assistant." + BODY, "Ad"),
        ("ad.txt", "The mill seeks people who work with engineers." + BODY, "Ad"),
        ("a.md", "# Vacancy for a Data Engineer" + BODY, "Data Engineer"),
        (
            "a.md",
            "---\ntitle: Careers at Crumbly\n---\n\n# About the role - Data Engineer" + BODY,
            "Data Engineer",
        ),
        ("2018-07-13-data-engineer.md", "We do data." + BODY, "Data Engineer"),
        (
            "a.md",
            "title=Data Engineer\ndescription=We do data.\n\n<? include head ?>" + BODY,
            "Data Engineer",
        ),
        ("a.md", "bild: a.jpg\ntitel: Datenfachkraft\ntitle: Data Engineer\n" + BODY, "Data Engineer"),
        ("a.md", "---\nroles: un·e data engineer\nopen: true\n---\nNous voilà." + BODY, "data engineer"),
        ("a.md", "---\npuesto: Ingeniera de datos\n---" + BODY, "Ingeniera de datos"),
        # a person's name and post below a heading of their own, what a project is called, what ends a heading
        (
            "a.md",
            "# Head Baker" + BODY + "\n## Your recruiter\n\n**Name:** Ada\n\n**Title:** Chef\n",
            "Head Baker",
        ),
        ("a.md", "---\ntitle: The Bread Project\nrole: Head Baker\n---" + BODY, "Head Baker"),
        (
            "a.md",
            "---\ntitle: Baker\nrole: You will be the chef of all the ovens in our town and more\n---" + BODY,
            "Baker",
        ),
        ("a.md", "# Head Baker - Job Description Summary" + BODY, "Head Baker"),
        ("a.md", "---\ntitle: Bread for all\nrole: Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Data Engineer (Rye)\nrole: Engineer\n---" + BODY, "Data Engineer (Rye)"),
        ("a.md", "---\nposition: Ovens - All Levels\n---" + BODY, "Ovens - All Levels"),
        ("data-engineer.md", "---\nposition: left\n---" + BODY, "Data Engineer"),
        ("a.md", "---\nrole: manager\n---\n\nWe are seeking a **Bread Manager**." + BODY, "Bread Manager"),
        ("a.md", "---\nrole: manager\n---\n\nWe are seeking a **Head Baker**." + BODY, "manager"),
        ("a.md", "# Data Engineer - Job Description" + BODY, "Data Engineer"),
        ("a.md", "# We are hiring: Data Engineer" + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Hiring our next Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Job Posting Data Engineer\n---" + BODY, "Data Engineer"),
        ("a.md", "# Hiring Manager" + BODY, "Hiring Manager"),
        ("a.md", "---\ntitle: bread for all\n---\n\nHello.\n\n# Data Engineer" + BODY, "Data Engineer"),
        # of a page that lists jobs, and has but one
        ("a.md", "---\ntitle: Hiring\n---\n\n## Data Engineer" + BODY, "Data Engineer"),
        ("a.md", "---\ntitle: Hiring\n---\n\n## Data Engineer" + BODY + "\n## Baker" + BODY, "Hiring"),
        (
            "a.md",
            "---\ntitle: Hiring\n---\n\n**Data Engineer**\n\n*We seek a Data Engineer*" + BODY,
            "Data Engineer",
        ),
        ("a.md", "---\ntitle: Hiring\n---\n\n**Data Engineer**" + BODY + "\n**Head Chef**" + BODY, "Hiring"),
        ("a.md", "---\ntitle: Vacancies\n---" + BODY, "Vacancies"),
        (
            "jobs.md",
            "## About Crumbly\n\nBread.\n\n## Open Jobs\n\n### Clerk / Head Chef" + BODY,
            "Clerk / Head Chef",
        ),
        ("a.md", "# Jobs\n\n## Clerk\n\nInk.\n\n### Duties\n\n#### Clerk's duties\n\nInk." + BODY, "Clerk"),
        ("jobs.md", "## Our team\n\n### Head Chef\n\nAda." + BODY, "Jobs"),
        # of a page that no role names, and on which the one job is folded
        ("a.md", "---\ntitle: Rye & Oats\n---\n\n" + FOLD % "Night Clerk Two-Shift", "Night Clerk Two-Shift"),
        ("a.md", "# Rye & Oats\n\nBread.\n\n" + FOLD % "<b>Data Engineer</b>", "Data Engineer"),
        (
            "a.md",
            '---\ntitle: Rye\n---\n{{< details "Data Engineer" >}}' + BODY + "{{< /details >}}",
            "Data Engineer",
        ),
        ("a.md", "---\ntitle: Head Chef\n---\n\n" + FOLD % "Night Clerk", "Head Chef"),
        ("a.md", "---\ntitle: Rye\n---\n\n" + FOLD % "Meet Ada, our clerk", "Rye"),
        ("a.md", "---\ntitle: Rye\n---\n\n" + FOLD % "Your manager", "Rye"),
        ("a.md", "---\ntitle: Rye\n---\n\n" + FOLD % "Night Clerk" + FOLD % "Rye rolls", "Rye"),
        (
            "a.md",
            "---\ntitle: Rye\n---\n<details><summary>Head Chef</summary>Ada bakes.</details>" + BODY,
            "Rye",
        ),
        ("data-engineer.md", "title and more\nkey=value" + BODY, "Data Engineer"),
        ("data-engineer.md", "# Rye and Bread Research" + BODY, "Data Engineer"),
        ("data-engineer.md", "# 職人" + BODY, "職人"),
        ("a.md", "---\ntitle: Recrutement d'une Animatrice de nuit\n---" + BODY, "Animatrice de nuit"),
        ("a.md", "---\ntitle: Karriere\n---\n\n## Pflegefachkraft (m/w/d)" + BODY, "Pflegefachkraft (m/w/d)"),
        ("data-engineer.md", "# Requirements\n\n* Can do the work\n* Can speak of it\n", "Data Engineer"),
    ],
)
def test_the_title_is_the_one_a_reader_would_name(put: Put, name: str, text: str, title: str) -> None:
    assert put({name: text}).postings[0].title == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("Head Baker at Crumbly", "Head Baker"),
        ("Head Baker @ crumbly", "Head Baker"),
        ("Baker at night at Crumbly", "Baker at night"),
        ("Baker at Crumbly Mills", "Baker at Crumbly Mills"),
        ("Baker (m/f) — CrumblyTech™", "Baker (m/f)"),
        ("Baker — Crumbly Mills", "Baker — Crumbly Mills"),
        ("At Crumbly", "At Crumbly"),
    ],
)
def test_a_title_does_not_name_its_employer_twice(put: Put, heading: str, title: str) -> None:
    posting = put({"a.md": f"---\ncompany: Crumbly\n---\n\n# {heading}" + BODY}).postings[0]
    assert (posting.title, posting.organization) == (title, "Crumbly")


def test_the_title_is_quoted_from_the_line_on_which_it_stands(put: Put) -> None:
    posting = put({"a.md": "---\ncompany: Crumbly\ntitle: Data Engineer\n---" + BODY}).postings[0]
    titles = [b for section in posting.sections for b in section.blocks if b.kind == "title"]
    assert [(b.quote, b.span.first, b.span.last) for b in titles] == [("Data Engineer", 3, 3)]


def test_a_title_that_stands_in_no_line_is_not_quoted(put: Put) -> None:
    posting = put({"data-engineer.md": "We do data." + BODY}).postings[0]
    assert not any(b.kind == "title" for section in posting.sections for b in section.blocks)


def test_a_second_title_is_kept_beside_the_first(put: Put) -> None:
    posting = put({"a.md": "---\ntitle: Fellow - Data Engineer\n---\n\n# Data Engineer" + BODY}).postings[0]
    assert posting.title == "Fellow - Data Engineer"
    assert "Data Engineer" in posting.other_titles


@pytest.mark.parametrize(
    ("subtitle", "others"),
    [
        ("sourdough and rye", ("Baker sourdough and rye",)),
        ("Come and bake with us!", ()),
        ("Head Baker", ()),
        ("every loaf that leaves this kitchen has a name", ()),
    ],
)
def test_a_subtitle_says_of_which_kind_the_role_is(put: Put, subtitle: str, others: tuple[str, ...]) -> None:
    posting = put({"a.md": f"---\ntitle: Baker\nsubtitle: {subtitle}\n---\n\nWe bake." + BODY}).postings[0]
    assert (posting.title, posting.other_titles) == ("Baker", others)


@pytest.mark.parametrize("heading", ["Team", "Why join the kitchen?"])
def test_a_part_that_shares_words_with_the_title_is_not_the_title(put: Put, heading: str) -> None:
    text = f"---\ntitle: Join the kitchen team\n---\n\n## Tasks\n\n* Bake\n\n## {heading}\n\n* Ten bakers\n"
    posting = put({"a.md": text}).postings[0]
    assert (posting.other_titles, posting.sections[-2].facet) != ((heading,), "purpose")
    assert posting.other_titles == ()


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("---\ntitle: Data Engineer\ncompany: Crumbly Works\n---\n\nWe do data.", "Crumbly Works"),
        ("# Data Engineer\n\n**Driver team @Crumbly**\n\nWe do data at Crumbly.", "Crumbly"),
        ("# Data Engineer\n\nCrumbly is a bakery in the north. At Crumbly we do data.", "Crumbly"),
        (
            "# Data Engineer\n\nWe do data.\n\nCrumbly Süd Haus für Roggen GmbH\nKornweg 1",
            "Crumbly Süd Haus für Roggen",
        ),
        ("# Data Engineer\n\nOur customers:\n\n* Crumbly GmbH\n* Ryeworks GmbH", ""),
        (
            "# Data Engineer\n\nYou are co-advised by Raya de Kruse.\n\nThe thesis is co-advised by Raya de Kruse.",
            "",
        ),
        (
            "# Data Engineer\n\nThe Open Bread Team (OBT) bakes. OBT is hiring. Join OBT.",
            "Open Bread Team (OBT)",
        ),
        (
            "---\ntitle: Data Engineer\npageTitle: Data Engineer - Crumbly Ltd\n---\n\nWe do data.",
            "Crumbly Ltd",
        ),
        ("# Data Engineer at Crumbly\n\nWe do data.", "Crumbly"),
        ("# Data Engineer @Crumbly\n\nWe do data.", "Crumbly"),
        # behind a dash, where it says itself what it is, takes mail or bears a legal form
        (
            "# Data Engineer - Rye Island School of Baking, Rye\n\nThe Reader's notes.",
            "Rye Island School of Baking",
        ),
        ("# Data Engineer - Crumb House\n\nThe Oven's data. Write to jobs@crumbhouse.example", "Crumb House"),
        ("# Data Engineer | CrumbHof\n\nWe do data.\n\nCrumbHof GmbH & Co.", "CrumbHof"),
        ("---\ntitle: Padeiro @ Crumbly - Vaga de Emprego\n---\n\n- Faixa de R$ 1.800", "Crumbly"),
        # in other languages
        ("# Datenfachkraft\n\nCrumbly ist eine Bäckerei im Norden.", "Crumbly"),
        ("# Pâtissière\n\nCrumbly recrute une pâtissière.", "Crumbly"),
        ("# Baker\n\nCrumbly söker en bagare. Vill du jobba hos Crumbly?", "Crumbly"),
        # a name that is a word of its own trade, or of any: the first sentence says it
        ("# Data Engineer\n\nOven is a small, family-owned bakery and consultancy in town.", "Oven"),
        ("# Data Engineer\n\nAbout Oven: Oven is a startup that bakes.", "Oven"),
        ("# Data Engineer\n\nWe at Evenly look for somebody.", "Evenly"),
        (
            "# Data Engineer\n\n## Crumbly Rye Labs\n\nWe are a fast-growing team of bakers.",
            "Crumbly Rye Labs",
        ),
        (
            "# Data Engineer — Crumbly.example\n\nCrumbly.example builds ovens. At Crumbly.example we count.",
            "Crumbly.example",
        ),
        # of what it is and for what, and what it is called for short before what it does
        (
            "# Data Engineer\n\nThe Centre for Rye Bread (CRB) is seeking a data engineer. CRB bakes.",
            "Centre for Rye Bread (CRB)",
        ),
        ("# Data Engineer\n\nCrumbly Mill (CT) seeks a baker for the Children's Kitchen.", "Crumbly Mill"),
        # spelt in small letters at first, and below a heading in capitals
        ("# Data Engineer\n\neCrumbs seeks a data engineer. You work with Rye.", "eCrumbs"),
        ("# Data Engineer\n\n*ABOUT Crumbly:*\n\nWe do data.", "Crumbly"),
        # what is in a thing of theirs is in no place
        ("# Data Engineer\n\nYou check all numbers in Crumbly's books.\n\nServe Rye's best.", "Crumbly"),
        # in its own heading, or as the name of the domain that applications go to
        ("# Data Engineer\n\n**Crumbly Works: About us**\n\nWe do data.", "Crumbly Works"),
        (
            "# Data Engineer\n\nCrumbly Works bakt Brot.\n\nBewirb dich: jobs@crumbly-works.example",
            "Crumbly Works",
        ),
        ("# Data Engineer\n\nAt the University of Rye we bake. Write to a@rye.example.", "University of Rye"),
        ("# Data Engineer\n\nWir sind crumbly, ein Team.\n\nSchreib an jobs@crumbly.example", "crumbly"),
        # a title that names no role may be that of the page, and who hires
        ("---\ntitle: Crumbly Lab - Join the Lab\n---\n\nJoin us or the Rye Institute.", "Crumbly Lab"),
        # with what a firm's name bears behind it, also where the title begins with the name
        (
            "---\ntitle: Crumbly Works Data Engineer\n---\n\nCrumbly Works, Inc. is seeking a Data Engineer.",
            "Crumbly Works",
        ),
        # who takes the mail that a heading leads to
        ("# Jobs\n\nHelp at RyeFest!\n\n## [Cook](mailto:jobs@ryefest.example)\n\nSoup.", "RyeFest"),
        ("---\ntitle: Crumbly Lab - Vacancies\n---\n\nJoin us or the Rye Institute.", "Crumbly Lab"),
        (
            "---\ntitle: CrumblyLab - Bread\n---\n\nThe CrumblyLab is currently looking for help.",
            "CrumblyLab",
        ),
        # what it is called in full, and not the last word of it
        (
            "# Data Engineer\n\nThe Rye.org Foundation is hiring. Join the Foundation's feast, the Foundation's.",
            "Rye.org Foundation",
        ),
        (
            "# Data Engineer\n\nThe Rye Museum is hiring. Join the Museum's team, the Museum's best.",
            "Rye Museum",
        ),
        # less the word that its sentence begins with
        ("# Data Engineer\n\nDo you like bread? Then CrumblyRye is looking for you!", "CrumblyRye"),
        ("# Data Engineer\n\nSince Crumbly is a bakery we bake. Crumbly is one of many.", "Crumbly"),
        # nor a task with whom it is for, somebody whose own a thing is, or what a title is short for
        ("# Data Engineer\n\n* Feed Crumbly's guests\n* Bake\n\nThe guests of Crumbly eat.", "Crumbly"),
        ("# Data Engineer\n\n* Keep Orrin's oven\n\nDue to Orrin's vow to his mill he bakes at night.", ""),
        ("# Great Oven Cook\n\n* Answer questions about GOC's programmes", ""),
        ("# Data Engineer\n\n* Answer questions about GOC's programmes", "GOC"),
        ("# Great Oven Cook\n\nGOC is looking for a cook. At GOC we bake.", "GOC"),
        # but all of a name that begins several items, whatever bears its noun
        (
            "# Data Engineer\n\n* Little Oven's cats purr\n* Little Oven's bread\n* Sit by the Oven",
            "Little Oven",
        ),
        ("# Data Engineer\n\n* Feed Crumbly's cats\n* Feed Crumbly's dogs\n\nWe of Crumbly bake.", "Crumbly"),
    ],
)
def test_the_organisation_is_the_one_the_file_names(put: Put, text: str, organization: str) -> None:
    assert put({"a.md": text + BODY}).postings[0].organization == organization


@pytest.mark.parametrize(
    "text",
    [
        "# Data Engineer\n\nWe do data. You will use Python and Kubernetes. Here is what we need.",
        "# Data Engineer\n\nThe team works in Berlin. Knowledge of AWS is a plus.",
        "# Data Engineer\n\n- Direct work with Singapore core team\n\nYou work with Singapore.",
        "# Data Engineer\n\nYou work with Dr Ada Rye on ovens. Professor Bo Dough is one of us. We work with Dr Ada Rye.",
        "# Data Engineer\n\nYou will work with IBO winners.\n\nInitially, you count. Initially you bake.",
        "# Data Engineer\n\nour ovens are hot, our bread is good.",
        "# Data Engineer - Foundation Ovens\n\nFoundation Ovens are hot. Write to jobs@crumbly.example",
        "# Data Engineer\n\nMeet us at OvenCon Lyon, the fair of bakers.",
        "# Data Engineer\n\nYou bake in NYC's largest kitchen. In NYC's streets our bread is known.",
        "# Data Engineer\n\nWe bake for the people of Rye and St. Anna's. We bake daily.",
        "# Data Engineer\n\n## Soft Skills\n\n- **Organization**: Keeping many ovens and lists",
        "# Data Engineer\n\n## Our Kitchen\n\nWe are a team of bakers.",
        "# Data Engineer\n\n**Background:**\n\nWe are a team of bakers.",
        "# Data Engineer\n\nOven is a big part of what our firm does.",
        "# Data Engineer\n\nDie Ofenseite, an der Menschen lesen, ist unsere Arbeit.",
        "# Data Engineer\n\nFragt die Bäcker. Deren Erfahrung ist das Rezept. Dieser Ofen ist der heißeste.",
        "# Data Engineer\n\nUse of Azure Databricks. The setup of Azure Databricks. Care of Azure Databricks.",
        "# Engineer\n\nThe Baking Engineer is the one who bakes in our company.",
        "---\ntitle: Data Engineer\n---\n\n# Engineer for RyeDB\n\nRyeDB is quick.",
        "---\ntitle: Data Engineer\npageTitle: Data Engineer | Careers\n---\n\nWe do data.",
        "# Data Engineer\n\nIR資料の作成、IR資料の公開",
        "# Data Engineer\n\nWe eat bread at work. Write to jobs@bread.example.",
        "# Data Engineer\n\nWe like Hot ovens. Write to bread@crumbly.example or crumbly@ovens.example.",
        '---\ntitle: "Vacancy: Data Engineer"\n---\n',
        "# Data Engineer\n\nWrite to @Ann_HR, or to a friend of @Ann_HR",
        "---\ntitle: Data Engineer\ncompany: 1299\n---\n",
        "# Data Engineer\n\nForms as requested by Rye Guild’s clerk. Rye Guild reads forms requested by Rye Guild.",
        "# Data Engineer\n\nYou make use of Radar Oven Imaging (ROI) and of data.",
        "# Bread Committee\n\n## Workload\n\nThe Bread Committee is one of many. We of the Bread Committee bake.",
        "# Técnico\n\nEstamos buscando a alguien.\n\nSi cerca un cuoco.",
        "# Data Engineer\n\nOrla, who has led it for years, trains you. Orla's soup is famous.",
        "# Data Engineer\n\nIn the pot is Orla's soup, which Orla says is the best.",
        "# Data Engineer\n\nOrla retires in May. Orla's work goes on. Orla's soup as well.",
        "# Data Engineer\n\n## Demands\n\nMandatory is a diploma that our company knows.",
        "# Data Engineer\n\n## Demands\n\nDesirable is a diploma of a company.",
        "# Data Engineer\n\n## Demands\n\nEssential is a licence that a company gave you.",
        "# Data Engineer\n\nYou love God and serve at God's altar. God is our team, and we work at God.",
    ],
)
def test_no_organisation_is_invented_for_a_text_without_one(put: Put, text: str) -> None:
    assert put({"a.md": text + BODY}).postings[0].organization == ""


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("CRB looks for somebody.", ("CRB",)),
        ("Somebody is looked for.", ()),
        ("Write to jobs@crbakers.example.", ("crbakers",)),
        ("Write to jobs@mail.example.", ()),
        ("Write to jobs@cake.example.", ()),  # its letters are there, but begin no words
    ],
)
def test_an_organisation_is_called_for_short_what_the_posting_calls_it(
    put: Put, text: str, names: tuple[str, ...]
) -> None:
    found = put(
        {"a.md": f"---\ncompany: Crumbly and Rye Bakers\ntitle: Baker\n---\n\n{text}" + BODY}
    ).postings[0]
    assert found.other_organizations == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("mail jobs@ryeworks.example.", ("ryeworks",)),
        ("mail ryeworks@gmail.com.", ()),  # takes anybody's mail
        ("mail jobs@python.org.", ()),  # a thing that is asked about
        ("mail a@ryeworks.example or b@others.example.", ()),
    ],
)
def test_an_employer_without_a_name_is_called_as_the_one_domain_that_takes_its_mail(
    put: Put, text: str, names: tuple[str, ...]
) -> None:
    found = put({"a.md": f"---\ntitle: Baker\n---\n\nTo apply, {text}" + BODY}).postings[0]
    assert (found.organization, found.other_organizations) == ("", names)


@pytest.mark.parametrize(
    "text",
    [
        "Our clients: City of Port Ellen, County of Port Ellen. Port Ellen-based staff use our office of Port Ellen.",
        "The office is in Port Ellen, our team of Port Ellen is small, and the work in Port Ellen is good.",
        "Join the team of Portugal. Our Portugal office, within Portugal, offers much. Portugal helps. Portugal runs.",
    ],
)
def test_a_place_is_no_organisation(put: Put, text: str) -> None:
    assert put({"a.md": f"# Data Engineer\n\n{text}" + BODY}).postings[0].organization == ""


def test_where_somebody_is_based_in_a_title_is_no_employer_and_stays_a_part_of_it(put: Put) -> None:
    titles = ("Baker, based at Rye Mill", "Baker working at Rye Mill", "Baker at Rye Mill")
    found = [put({"a.md": f"---\ntitle: {title}\n---\n{BODY}"}).postings[0] for title in titles]
    assert [(p.title, p.organization) for p in found] == [
        ("Baker, based at Rye Mill", ""),
        ("Baker working at Rye Mill", ""),
        ("Baker", "Rye Mill"),
    ]


def test_a_folder_that_gives_its_name_is_spelt_as_its_postings_spell_it(put: Put) -> None:
    files: dict[str, str | bytes] = {
        "ryeworks/data.md": "# Data engineer\n\nRisks to Rye Works are few." + BODY,
        "ovenly/cloud.md": "# Cloud engineer" + BODY,
    }
    assert {p.organization for p in put(files).postings} == {"Rye Works", "Ovenly"}


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("The Crumbly Rye Bakers are looking for a driver.", "Crumbly Rye Bakers"),
        ("Bread is made by The Crumbly Rye Bakers (CRB) each night.", "Crumbly Rye Bakers"),
        ("Crumbly Rye Bakers Union is looking for a driver.", ""),
        ("Come ready, bakers.", ""),
    ],
)
def test_who_is_called_by_initials_is_called_in_full_as_one_posting_begins(
    put: Put, said: str, name: str
) -> None:
    files: dict[str, str | bytes] = {
        "crb/baker.md": "---\ncompany: CRB\ntitle: Baker\n---\n\nWe bake." + BODY,
        "crb/driver.md": f"---\ncompany: CRB\ntitle: Driver\n---\n\n{said}" + BODY,
    }
    for posting in put(files).postings:
        assert [n for n in posting.other_organizations if " " in n] == [name] * bool(name)


def test_a_folder_gives_its_name_to_postings_that_name_no_organisation(put: Put) -> None:
    files: dict[str, str | bytes] = {
        f"{folder}/{name}.md": f"# {name} engineer" + BODY
        for folder in ("crumbly-works", "ovenly")
        for name in ("Data", "Cloud")
    }
    assert {p.organization for p in put(files).postings} == {"Crumbly Works", "Ovenly"}


def test_one_posting_that_names_the_employer_is_enough_in_a_folder_of_that_name(put: Put) -> None:
    files: dict[str, str | bytes] = {
        "ryeworks/data.md": "# Data Engineer\n\nRyeworks is looking for somebody." + BODY,
        "ryeworks/cloud.md": "# Cloud Engineer\n\nWe bake rye." + BODY,
        "ovenly/cloud.md": "# Cloud Engineer" + BODY,
    }
    assert [p.organization for p in put(files).postings] == ["Ovenly", "Ryeworks", "Ryeworks"]


def test_the_configuration_overrides_what_the_files_say(put: Put) -> None:
    rules = ShelfRules(
        (
            Rule("crumbly/*", organization="Crumbly", link="https://example.org/jobs"),
            Rule("*/cloud.md", title="Cloud Engineer II"),
            Rule("*/old.md", exclude=True),
        )
    )
    text = "# Data Engineer" + BODY
    found = put({"crumbly/data.md": text, "crumbly/cloud.md": text, "crumbly/old.md": text}, rules)
    said = {p.path: (p.title, p.organization, p.url) for p in found.postings}
    assert said == {
        "crumbly/data.md": ("Data Engineer", "Crumbly", "https://example.org/jobs"),
        "crumbly/cloud.md": ("Cloud Engineer II", "Crumbly", "https://example.org/jobs"),
    }
    assert [(s.file, s.reason) for s in found.skipped] == [("crumbly/old.md", "excluded by rolebot.toml")]


def test_an_adjective_before_nouns_is_no_employer(put: Put) -> None:
    text = (
        "# Data Engineer\n\nYou work with Nordic partners and join Nordic teams. Additionally, the work with "
    )
    text += "Nordic values is part of it. PRs are the usual way, and for PRs there is help."
    assert put({"jobs/a.md": text + BODY}).postings[0].organization == ""


def test_an_adjective_before_nouns_in_capitals_is_no_employer_either(put: Put) -> None:
    text = (
        "# Chart Keeper\n\nKeep the charts of Baltic harbours, and of Baltic winds.\n\n"
        "- **Baltic Law**: knows it\n- Reports to the Baltic Pilot\n- Trained in Baltic Knots and Baltic tides\n"
    )
    assert put({"keeper.md": text}).postings[0].organization == ""


def test_a_name_that_looks_like_an_adjective_is_one_where_it_stands_alone(put: Put) -> None:
    text = "# Data Engineer\n\nNordic is hiring. You work with Nordic, and join Nordic teams in the north."
    assert put({"jobs/a.md": text + BODY}).postings[0].organization == "Nordic"


@pytest.mark.parametrize("stated", ["Crumbly Mill s. r. o. - Head Baker", "Crumbly Mill s. r. o./Head Baker"])
def test_who_stands_beside_the_role_in_the_title_is_told_by_the_headings(put: Put, stated: str) -> None:
    text = f"---\ntitle: {stated}\n---\n# Crumbly Mill s. r. o.\n\n## Head Baker\n\nBread." + BODY
    posting = put({"a.md": text}).postings[0]
    assert (posting.title, posting.organization) == ("Head Baker", "Crumbly Mill s. r. o.")


@pytest.mark.parametrize("headings", ["# Head Baker\n\n## Rye", "# Crumbly\n\n## Lyon, France"])
def test_no_place_and_no_part_of_a_role_is_its_employer(put: Put, headings: str) -> None:
    stated = headings.replace("# ", "").replace("\n\n#", " - ")
    posting = put({"a.md": f"---\ntitle: {stated}\n---\n{headings}\n\nBread." + BODY}).postings[0]
    assert (posting.title, posting.organization) == (stated, "")


@pytest.mark.parametrize(
    ("heading", "facet"),
    [("Night Baker Qualifications", "requirements"), ("Night Baker Benefits", "benefits")],
)
def test_a_title_before_the_name_of_a_part_is_no_other_title(put: Put, heading: str, facet: str) -> None:
    text = f"---\ntitle: Night Baker\n---\nWe bake at night.\n\n**{heading}**\n\n* Calm in the dark\n* Warm bread\n"
    (posting,) = put({"a.md": text}).postings
    assert not posting.other_titles
    (part,) = (section for section in posting.sections if section.heading == heading)
    assert part.facets[0] == facet


@pytest.mark.parametrize("title", ["Night Baker Team Lead", "Night Baker Berlin"])
def test_a_title_with_more_of_the_role_behind_it_is_one(put: Put, title: str) -> None:
    text = f"---\ntitle: Night Baker\n---\n# {title}\n\nBread." + BODY
    posting = put({"a.md": text}).postings[0]
    assert title in {posting.title, *posting.other_titles}


def test_a_link_back_to_another_page_is_no_part_of_the_posting(put: Put) -> None:
    text = "# Baker\n\n## Benefits\n\n* Back to school allowance\n\n[Back to all our jobs](jobs.html)\n"
    said = [block.text for s in put({"a.md": text}).postings[0].sections for block in s.blocks]
    assert "Back to school allowance" in said
    assert "Back to all our jobs" not in said


def test_a_link_to_the_page_in_another_language_is_no_part_of_the_posting(put: Put) -> None:
    text = (
        "# Baker\n\n[Deutsche Version](baker-de.html)\n\n[Our oven](oven.html)\n\n* Knows the long version\n"
    )
    said = [block.text for s in put({"a.md": text}).postings[0].sections for block in s.blocks]
    assert "Deutsche Version" not in said
    assert {"Our oven", "Knows the long version"} <= set(said)


def test_a_title_that_ends_in_its_employer_is_the_roles_name_alone(put: Put) -> None:
    files: dict[str, str | bytes] = {
        "ryeworks/data.md": "# Data Engineer, Ryeworks" + BODY,
        "ryeworks/cloud.md": "# Cloud Engineer, Ryeworks Oven" + BODY,
        "ovenly/cloud.md": "# Cloud Engineer, Kitchen" + BODY,
    }
    titles = [(p.title, p.organization) for p in put(files).postings]
    assert titles == [
        ("Cloud Engineer, Kitchen", "Ovenly"),
        ("Cloud Engineer, Ryeworks Oven", "Ryeworks"),
        ("Data Engineer", "Ryeworks"),
    ]


def test_a_title_that_lists_the_roles_of_the_files_beside_it_is_that_of_its_own_file(put: Put) -> None:
    listed = "# Jobs for a baker, a miller and a night clerk" + BODY
    own = dict.fromkeys(("mill/baker.md", "mill/miller.md", "mill/night-clerk.md"), listed)
    found = put({**own, "mill/keeper.md": "# Baker, Keeper" + BODY})
    assert [p.title for p in found.postings] == ["Baker", "Keeper", "Miller", "Night Clerk"]
    assert not any(title.startswith("Jobs") for p in found.postings for title in p.other_titles)


def test_a_field_in_a_title_is_no_role_of_the_file_whose_word_it_is_made_from(put: Put) -> None:
    found = put({"gardener.md": "# Gardener" + BODY, "manager.md": "# Manager, Gardens" + BODY})
    assert [p.title for p in found.postings] == ["Gardener", "Manager, Gardens"]


@pytest.mark.parametrize("name", ["secretary.md", "secretary-and-treasurer.md", "a.md"])
def test_a_title_of_two_roles_that_one_person_has_stays_where_the_other_has_no_file(
    put: Put, name: str
) -> None:
    found = put({name: "# Secretary and Treasurer" + BODY, "baker.md": "# Baker" + BODY})
    assert "Secretary and Treasurer" in [p.title for p in found.postings]


def test_a_group_before_the_post_in_a_title_that_the_text_writes_small_is_no_employer(put: Put) -> None:
    files: dict[str, str | bytes] = {
        "keepers.md": "# Board: Treasurer\n\nThe treasurer is elected to the board." + BODY,
        "bakers.md": "# Crumbly: Night Manager\n\nBread." + BODY,
    }
    bakers, keepers = put(files).postings
    assert (bakers.organization, keepers.organization) == ("Crumbly", "")
    assert "Treasurer" in keepers.other_titles


def test_of_one_title_in_several_files_each_keeps_it_whatever_its_file_is_called(put: Put) -> None:
    inns: dict[str, str | bytes] = {
        f"{name}.md": f"---\ntitle: Cook\nhiringOrganization: {inn}\n---\n\n## Tasks\n\n* Roast\n* Sweep\n"
        for name, inn in (("cook", "Red Inn"), ("chef", "Blue Inn"), ("head-of-kitchen", "Green Inn"))
    }
    assert [p.title for p in put(inns).postings] == ["Cook"] * 3


def test_a_heading_above_all_others_that_the_file_is_called_by_is_its_title_and_no_facet(put: Put) -> None:
    text = "# Mentees\n\n## Tasks\n\n* Bake\n* Ask\n\n## To Participate\n\nCome by on Mondays.\n"
    posting = put({"mentees.md": text}).postings[0]
    assert [(s.heading, s.facet) for s in posting.sections if s.heading] == [
        ("Mentees", ""),
        ("Tasks", "responsibilities"),
        ("To Participate", "how_to_apply"),
    ]


@pytest.mark.parametrize("path", ["/jobs/night-baker", "./night-baker", "../night-baker/"])
def test_the_address_of_a_page_that_leads_to_this_one_is_no_other_title(put: Put, path: str) -> None:
    posting = put(
        {"a.md": f"---\ntitle: Baker\naliases: ['{path}']\n---\n# Baker\n\nBread." + BODY}
    ).postings[0]
    assert (posting.title, posting.other_titles) == ("Baker", ())


def test_a_body_below_fields_that_rules_part_is_no_field(put: Put) -> None:
    text = "title: Baker\n---\nlocation: Rome\n---\n# Tasks\n- Knead.\n# Requirements\n- Calm.\n"
    posting = put({"baker.md": text}).postings[0]
    assert (posting.title, {"responsibilities", "requirements"} <= posting.facets) == ("Baker", True)


@pytest.mark.parametrize(
    ("line", "organization"),
    [("* Kneading is an important part of it", ""), ("Example Oven is a bakery by the sea.", "Example Oven")],
)
def test_what_begins_an_item_of_a_list_is_no_employer(put: Put, line: str, organization: str) -> None:
    posting = put({"baker.md": f"# Night Baker\n\n{line}{BODY}"}).postings[0]
    assert posting.organization == organization


def test_a_heading_that_says_more_than_the_name_of_its_file_is_the_title(put: Put) -> None:
    page = f"<h1>BREAD &amp; ACCOUNTING</h1>{BODY}"
    found = put({"bread.html": page, "account.html": f"<h1>ACCOUNT EXECUTIVE</h1>{BODY}"}).postings
    assert {p.title for p in found} == {"BREAD & ACCOUNTING", "ACCOUNT EXECUTIVE"}


LETTERHEAD = (
    "RYE MILLS - BAKERY\nNight Oven Keeper (Rolls)\nRef RM-12\n\nSUMMARY\n  Permanent.\n\nDUTIES\n- Bake.\n"
)


def test_the_lines_at_the_top_of_plain_text_are_each_their_own_and_one_is_the_title(put: Put) -> None:
    posting = put({"oven-keeper.txt": LETTERHEAD.replace("Keeper", "Technician")}).postings[0]
    assert posting.title == "Night Oven Technician (Rolls)"
    lines = [b.quote for s in posting.sections for b in s.blocks][:3]
    assert lines == ["RYE MILLS - BAKERY", "Night Oven Technician (Rolls)", "Ref RM-12"]


@pytest.mark.parametrize(
    "top",
    [
        "From the Head Baker\nof Rye Mills\nDear reader",
        "Rye Mills\nReporting to the Head Baker\nRye",
        "Meet Our Head Baker\nAda Rye Moved Here",
        "Post: full time\nPost: Rye Mills, 12 Mill Lane",
        "You will be working with our\nHead Baker in Rye",
        "we bake bread\nand a Head Baker leads us",
    ],
)
def test_what_goes_on_in_the_next_line_or_only_speaks_of_a_role_is_no_title(put: Put, top: str) -> None:
    posting = put({"clerk.txt": f"{top}\n\nDUTIES\n- Sort the post.\n"}).postings[0]
    assert posting.title == "Clerk"


def test_the_name_of_a_role_below_who_hires_or_behind_post_is_the_title_as_it_is_written(put: Put) -> None:
    school = "RYE SCHOOL\n\nASSISTANT COOK (SUPPERS)\n\nReports to: the Cook\n\nDUTIES\n- Bake.\n"
    card = (
        "**RYE MILLS – JOB PROFILE**\n\n**Post:** BIM Coordinator\n**Office:** Rye\n\n**Duties**\n\n- Draw.\n"
    )
    found = put({"assistant-cook.txt": school, "bim-coordinator.md": card}).postings
    assert {p.title for p in found} == {"ASSISTANT COOK (SUPPERS)", "BIM Coordinator"}


@pytest.mark.parametrize(
    ("title", "organization"),
    [
        ("Come and bake with us, no oven needed: Night Technician", ""),
        ("We at the mill are hiring: Night Technician", ""),
        ("Rye Mills: Night Technician", "Rye Mills"),
    ],
)
def test_what_stands_before_the_colon_of_a_title_hires_where_it_is_a_name(
    put: Put, title: str, organization: str
) -> None:
    posting = put({"night.md": f"# {title}\n\nBread.{BODY}"}).postings[0]
    assert posting.organization == organization


def test_a_pronoun_hires_nobody_and_its_neighbours_tell_who_does(put: Put) -> None:
    text = "# {}\n\nAda has left. She is looking for somebody. Rye Mills is a mill. At Rye Mills we bake."
    hiring = "# {}\n\nRye Mills is hiring. Rye Mills bakes bread."
    found = put(
        {
            "baker.md": hiring.format("Night Baker") + BODY,
            "clerk.md": hiring.format("Night Clerk") + BODY,
            "cook.md": hiring.format("Night Cook") + BODY,
            "porter.md": text.format("Night Technician") + BODY,
        }
    ).postings
    assert {p.organization for p in found} == {"Rye Mills"}


@pytest.mark.parametrize(
    ("said", "organization"),
    [
        ("You report to Ada Rye, and on the sea side you work with Dr. Oven.", ""),
        ("You work with Prof. Rye at Lamp Hall. You join Mrs. Oven in spring.", ""),
        ("You work with Dr Oven, and you join Dr Oven in spring.", "Dr Oven"),
    ],
)
def test_what_is_ahead_of_a_persons_name_is_no_employer(put: Put, said: str, organization: str) -> None:
    assert put({"jobs/a.md": f"# Data Engineer\n\n{said}{BODY}"}).postings[0].organization == organization


def test_the_capitals_of_a_role_are_its_title_whatever_heading_is_below(put: Put) -> None:
    posting = put({"post.md": f"# KITCHEN PORTER\n\n## Team Leader\n\nAda.{BODY}"}).postings[0]
    assert posting.title == "KITCHEN PORTER"


def test_a_client_named_more_often_than_who_hires_does_not(put: Put) -> None:
    hiring = "# {}\n\nRye Mills is hiring. Rye Mills bakes bread."
    kite = "# Night Buyer\n\nKite Ltd is hiring a buyer. You buy flour for Rye Mills. Rye Mills is our first client."
    texts: dict[str, str | bytes] = {
        f"{n}.md": hiring.format(f"Night {n}") + BODY for n in ("Baker", "Clerk", "Cook")
    }
    found = put({**texts, "b.md": kite + BODY})
    assert {p.title: p.organization for p in found.postings}["Night Buyer"].startswith("Kite")


@pytest.mark.parametrize(
    "said",
    [
        "- Pension at OatFund, of which we pay half\n",
        "Your depot at Wickham looks over the sea.\n",
        "You join the Oat Guild's evening school.\n",
    ],
)
def test_who_is_named_but_in_passing_hires_nobody_where_no_neighbour_knows_it(put: Put, said: str) -> None:
    found = put(
        {
            f"post/{n}.md": f"# Night {n}\n\n{said if n == 'Baker' else ''}{BODY}"
            for n in ("Baker", "Clerk", "Cook")
        }
    )
    assert {p.organization for p in found.postings} == {""}


def test_a_pension_two_postings_name_is_not_who_hires_where_the_others_say_that(put: Put) -> None:
    pension, hiring = (
        "- Pension at OatFund, of which we pay half\n",
        "Rye Mills is hiring. Rye Mills bakes bread.\n",
    )
    texts: dict[str, str | bytes] = {
        f"post/{n}.md": f"# Night {n}\n\n{hiring}{BODY}" for n in ("Clerk", "Cook", "Porter")
    }
    found = put({**texts, **{f"post/{n}.md": f"# Night {n}\n\n{pension}{BODY}" for n in ("Baker", "Miller")}})
    assert {p.organization for p in found.postings} == {"Rye Mills"}


def test_what_its_page_is_called_is_no_part_of_an_employers_name(put: Put) -> None:
    page = "<html><head><title>Night Baker | Rye Mills Careers</title></head><body><h1>Night Baker</h1><h2>Duties</h2><ul><li>Bake</li></ul></body></html>"
    assert put({"a.html": page}).postings[0].organization == "Rye Mills"


@pytest.mark.parametrize(
    "said", ["Here's what you do.", "You work with Fluent English speakers. Fluent English helps."]
)
def test_a_word_of_every_day_with_a_capital_hires_nobody(put: Put, said: str) -> None:
    assert put({"jobs/a.md": f"# Night Baker\n\n{said}{BODY}"}).postings[0].organization == ""


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("We need a lamp designer!", "Lamp designer"),
        ("Be our pier technician!", "Pier technician"),
        ("Do you have what we want to join us as a Lamp Designer?", "Lamp Designer"),
        ("We are looking for a lamp designer to help us light the pier", "Lamp designer"),
        ("What makes a great lamp designer (Apply now!)", "Lamp designer"),
        ("No longer available — Lamp Designer", "Lamp Designer"),
        ("Job Opportunity: Lamp Designer", "Lamp Designer"),
        ("Job vacancies for part-time lamp designers, with free oil", "Part-time lamp designers"),
        ("Freelance position: Lamp designer to design and paint lamps", "Lamp designer"),
        ("Assistant to the Lamp Designer", "Assistant to the Lamp Designer"),
        ("We light the pier!", "We light the pier!"),
    ],
)
def test_a_headline_or_slogan_is_called_by_the_role_it_tells_of(put: Put, stated: str, title: str) -> None:
    assert put({"a.md": f"---\ntitle: {stated!r}\n---{BODY}"}).postings[0].title == title


def test_the_words_of_a_headline_name_its_role_as_well(put: Put) -> None:
    text = "---\ntitle: We're hiring a designer to help us paint the Beacon\n---" + BODY
    posting = put({"a.md": text}).postings[0]
    assert posting.title == "Designer"
    assert any("Beacon" in title for title in posting.other_titles)


def test_who_is_sought_is_the_title_of_a_text_that_only_its_file_calls_something(put: Put) -> None:
    sought = "The Lamp Group is searching for two (2) full-time lamp technicians to light our pier."
    text = f"{sought}\n\n## Responsibilities\n\n* Paint{BODY}"
    assert put({"pier-ad-2021.md": text}).postings[0].title == "Lamp Technicians"


@pytest.mark.parametrize(
    "said",
    [
        "Work with ABC, Payroll and Yard on the month's end",
        "Work with Night Harbour, Design, Sales and other teams",
        "Experience working with OVEN5/7 and lamps",
        "Tracks the keys of all POD's and the PODs of others",
        "The Till/Yard Group provides lamps to visitors",
    ],
)
def test_a_team_in_a_list_or_one_of_many_hires_nobody(put: Put, said: str) -> None:
    text = f"# Lamp Designer\n\n## Tasks\n\n* {said}\n* Paint\n"
    assert not put({"a.md": text}).postings[0].organization
