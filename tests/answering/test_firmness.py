"""How firmly a posting says a thing, and what a yes would claim: the two that a verdict hangs on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bot.domain import Question, Status
from tests.answering.proof import assert_proved
from tests.answering.shelves import ask, over, postings, role

if TYPE_CHECKING:
    from pathlib import Path

    from bot.assistant import Assistant

DIVER = role(
    "Pearl Diver",
    "Example Lagoon",
    Requirements="Kubernetes (required), Helm (optional)"
    "|English at C1 level; German is an advantage"
    "|Go is not required, but welcome"
    "|Terraform you do not need"
    "|No prior experience with Ansible needed"
    "|Familiarity with or a willingness to learn Scala"
    "|A degree in oceanography or equivalent practical experience"
    "|Linux, ideally with Debian"
    "|4+ years of experience in cold water"
    "|Solid Python"
    "|Docker, Redis and Kafka are a plus|Perl (if possible)"
    "|Web frameworks (Django, Flask) are welcome"
    "|Rust (of any edition) preferred"
    "|A walk on the sea floor (read: Puppet with Consul) earns you bonus points|Tools (say: Vault)",
    Work="Write reports in PostgreSQL without supervision|Work with freelancers|Mentored juniors are our pride",
)


@pytest.mark.parametrize(
    ("thing", "said"),
    [
        ("kubernetes", "a demand"),
        ("helm", "no demand"),
        ("english", "a demand"),
        ("german", "no demand"),
        ("go", "no demand"),
        ("terraform", "no demand"),
        ("ansible", "no demand"),
        ("scala", "no demand"),
        ("a degree", "no demand"),
        ("linux", "a demand"),
        ("debian", "no demand"),
        ("python", "a demand"),
        ("docker", "no demand"),
        ("redis", "no demand"),
        ("kafka", "no demand"),
        ("perl", "no demand"),
        ("django", "no demand"),
        ("Rust", "no demand"),
        ("puppet", "no demand"),
        ("vault", "a demand"),
    ],
)
@pytest.mark.parametrize(
    ("question", "claimed"),
    [
        ("is {} required for the pearl diver?", "a demand"),
        ("isn't {} required for the pearl diver?", "a demand"),
        ("is {} a hard requirement for the pearl diver or can i skip it", "a demand"),
        ("would lacking {} rule me out as pearl diver?", "a demand"),
        ("i never used {}. is it a must for the pearl diver?", "a demand"),
        ("can i become pearl diver without {}?", "no demand"),
        ("is {} not required for the pearl diver?", "no demand"),
        ("so i don't need {} for the pearl diver job?", "no demand"),
        ("i lack {}, am i still eligible as pearl diver?", "no demand"),
        ("is {} unnecessary for the pearl diver?", "no demand"),
    ],
)
def test_a_verdict_follows_the_mark_of_the_thing_itself_and_what_a_yes_claims(
    tmp_path: Path, thing: str, said: str, question: str, claimed: str
) -> None:
    folder = postings(tmp_path, diver=DIVER)
    answer = ask(over(folder), question.format(thing))
    assert answer.status is (Status.YES if said == claimed else Status.NO), answer.text
    assert_proved(answer, folder)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the pearl diver use postgresql?", Status.YES),
        ("do i need to know postgresql to start as a pearl diver?", Status.ANSWERED),
        ("will i need to understand helm to start as pearl diver?", Status.NO),
        ("is the pearl diver job freelance?", Status.ANSWERED),
        ("are 3 years of experience enough for the pearl diver?", Status.NO),
        ("can i be a pearl diver with less than 4 years of experience?", Status.NO),
        ("can i be a pearl diver with less than 6 years of experience?", Status.ANSWERED),
        ("do i need at least 2 years of experience as pearl diver?", Status.YES),
        ("do i need more than 4 years of experience as pearl diver?", Status.NO),
        ("is basic python enough for the pearl diver?", Status.ANSWERED),
        ("does the pearl diver hire juniors?", Status.ANSWERED),
        ("is it a must for the pearl diver?", Status.ANSWERED),
    ],
)
def test_where_the_posting_gives_no_verdict_none_is_made_up(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, diver=DIVER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("is a degree required for the pearl diver?", "Not strictly: something equivalent counts as well."),
        ("can i become pearl diver without german?", "Yes, it is only nice to have."),
        ("is german required for the pearl diver?", "No, it is only nice to have."),
    ],
)
def test_a_verdict_says_what_its_evidence_is_no_more_than(tmp_path: Path, question: str, says: str) -> None:
    assert ask(over(postings(tmp_path, diver=DIVER)), question).text.startswith(says)


def test_a_follow_up_in_a_thread_claims_what_the_question_before_it_claimed(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, diver=DIVER))
    first = assistant.answer(Question("can i become pearl diver without helm?"))
    second = assistant.answer(Question("and python?", before=first.resolved))
    assert (first.status, second.status) == (Status.YES, Status.NO)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is a phd mandatory for the tea master?", Status.NO),
        ("is coding a must for the tea master?", Status.NO),
        ("can i be a tea master without coding?", Status.YES),
        ("can i be a tea master without a driving licence?", Status.NO),
    ],
)
def test_a_posting_in_another_script_is_judged_like_any_other(
    tmp_path: Path, question: str, status: Status
) -> None:
    tea = role(
        "Tea Master",
        "Example House",
        応募資格="運転免許|コードが書けなくても問題ありません",
        歓迎="博士号の取得",
    )
    answer = ask(over(postings(tmp_path, tea=tea)), question)
    assert answer.status is status, answer.text


PILOT = role(
    "Balloon Pilot",
    "Example Sky",
    Requirements="Clouds (preferred): AWS, Azure"
    "|Event Management: talks or fairs (preferred)"
    "|Arabic proficiency (highly preferred)"
    "|Certificates in Excel, Figma (preferred)"
    "|Ruby, Elixir or Perl"
    "|MongoDB is mandatory|No MongoDB needed in the first year"
    "|We value testing, preferably with Cypress"
    "|Not all skills go to the next level"
    "|You don't need to be an expert in Kafka"
    "|Whether you know Java does not matter"
    "|Ideal: ein Jahr mit Erlang|An ideal command of Swift|Nginx, im Idealfall mit Varnish",
    Benefits="Paid in coins; no stock options",
    Responsibilities="Deploy the basket with Jenkins|Be on call in the night|Please express this wish to your lead",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is aws required for the balloon pilot?", Status.NO),
        ("is event management required for the balloon pilot?", Status.NO),
        ("is arabic required for the balloon pilot?", Status.NO),
        ("are certificates required for the balloon pilot?", Status.ANSWERED),
        ("is ruby required for the balloon pilot?", Status.NO),
        ("can i be a balloon pilot without ruby?", Status.YES),
        ("does the balloon pilot need ruby or perl?", Status.YES),
        ("is mongodb required for the balloon pilot?", Status.ANSWERED),
        ("is testing required for the balloon pilot?", Status.YES),
        ("is jenkins required for the balloon pilot?", Status.ANSWERED),
        ("do i have to know kafka as balloon pilot?", Status.ANSWERED),
        ("is java required for the balloon pilot?", Status.NO),
        ("are there stock options for the balloon pilot?", Status.NO),
        ("will i be rejected as balloon pilot if i don't know ruby?", Status.NO),
        ("does the balloon pilot use jenkins?", Status.YES),
        ("does the balloon pilot have to be on call?", Status.YES),
        ("is erlang a strict requirement for the balloon pilot?", Status.NO),
        ("do i need varnish as balloon pilot?", Status.NO),
        ("do i need nginx as balloon pilot?", Status.YES),
        ("is swift a strict requirement for the balloon pilot?", Status.YES),
        ("is go required for the balloon pilot?", Status.NOT_MENTIONED),
        ("is express.js required for the balloon pilot?", Status.NOT_MENTIONED),
    ],
)
def test_what_a_mark_does_not_tell_is_not_said(tmp_path: Path, question: str, status: Status) -> None:
    folder = postings(tmp_path, pilot=PILOT)
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text
    assert_proved(answer, folder)


PACKER = role(
    "Chute Packer",
    "Example Drop",
    Week="Should not require a huge time commitment",
    Requirements="Patience with strings|Bring your own scissors",
    Working_conditions="Ovens for drying (provided by us)|No own goggles needed|GPUs in the back room",
    Benefits="A bicycle with three gears",
    Career_path="Next role: head packer|Later perhaps a pilot",
)


@pytest.mark.parametrize(
    ("question", "status", "quote"),
    [
        ("chute packer: would I need to bring my own ovens for drying?", Status.NO, "Ovens for drying"),
        ("does the chute packer have to buy a bicycle myself?", Status.NO, "A bicycle with three gears"),
        ("must I have my own goggles as chute packer?", Status.NO, "No own goggles needed"),
        ("do I have to use my own scissors as chute packer?", Status.YES, "Bring your own scissors"),
        ("chute packer: do I need my own gpu?", Status.ANSWERED, "GPUs in the back room"),
        ("must the chute packer be a head packer?", Status.ANSWERED, "Next role: head packer"),
        (
            "is it a big time commitment as chute packer?",
            Status.NO,
            "Should not require a huge time commitment",
        ),
        ("is the chute packer a pilot?", Status.ANSWERED, "Later perhaps a pilot"),
        ("can the chute packer become a pilot later?", Status.YES, "Later perhaps a pilot"),
        ("will I have a bicycle as chute packer?", Status.YES, "A bicycle with three gears"),
    ],
)
def test_what_is_provided_need_not_be_brought_and_what_one_may_become_is_not_demanded(
    tmp_path: Path, question: str, status: Status, quote: str
) -> None:
    answer = ask(over(postings(tmp_path, packer=PACKER)), question)
    assert answer.status is status, answer.text
    assert answer.statements[0].text.startswith(quote), answer.text


@pytest.mark.parametrize("question", ["is {} experience a must for the {}?", "must i know {} as {}?"])
def test_whether_a_thing_is_demanded_is_told_where_demands_stand_however_a_benefit_is_called(
    tmp_path: Path, question: str
) -> None:
    sorter = role(
        "Seed Sorter", Qualifications="Contributions to open source (plus)", Benefits="Open Source: Ours"
    )
    answer = ask(over(postings(tmp_path, sorter=sorter)), question.format("open source", "seed sorter"))
    assert answer.status is Status.NO, answer.text
    assert answer.statements[0].text.endswith("(plus)"), answer.text


def test_the_heading_that_makes_a_thing_no_more_than_welcome_stands_above_it(tmp_path: Path) -> None:
    wishes = "Other things that are not required but are preferred:"
    usher = f"# Usher\n\n## Requirements\n\n- A torch\n\n{wishes}\n\n- A van\n"
    answer = ask(over(postings(tmp_path, usher=usher)), "does the usher need a van?")
    assert [str(line) for line in answer.lines[:3]] == [
        "No, it is only nice to have. Usher:",
        wishes,
        "• A van",
    ]


@pytest.mark.parametrize(
    ("said", "thing", "only"),
    [
        ("Skills in web tools (Django, Flask etc.) are a plus but not required", "flask", True),
        ("Terraform is not required, but helpful", "terraform", True),
        ("Docker: a plus, not mandatory", "docker", True),
        ("Rust would be great, it is not needed though", "Rust", True),
        ("Docker is a plus, Kafka is not required", "kafka", False),
        ("Kafka not required, a plus would be singing", "kafka", False),
        ("Kafka is not needed, but a love of waltzes is a plus", "kafka", False),
        ("Other desired qualifications include proficiency in Spanish", "spanish", True),
        ("Spanish is desired, as Spanish neighbours come daily", "spanish", True),
        ("Knowing R is a plus", "R", True),
        ("A certificate in Rust is highly recommended", "Rust", True),
        ("Kafka isn't necessary, though having used it is an advantage", "kafka", True),
        ("I'd love to see some Kafka, but it can be taught", "kafka", True),
        ("Kafka would be wonderful, but who knows Rust will pick it up", "kafka", True),
        ("Kafka is not required", "kafka", False),
    ],
)
def test_what_is_not_demanded_but_welcome_is_nice_to_have(
    tmp_path: Path, said: str, thing: str, *, only: bool
) -> None:
    tuner = role("Piano Tuner", "Example Hall", Requirements=f"{said}|Good ears")
    assistant = over(postings(tmp_path, tuner=tuner, cook=role("Cook", "Example Inn")))
    verdict = ask(assistant, f"is {thing} required for the piano tuner?")
    assert verdict.status is Status.NO
    assert verdict.text.startswith("No, it is only nice to have.") is only, verdict.text
    listed = ask(assistant, f"which roles mention {thing}?")
    assert [r.posting for r in listed.roles] == (["tuner.md"] if only else []), listed.text
    assert [s.text for s in listed.statements] == [said], "who says that it is not needed mentions it"


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is docker a plus for the organ builder?", Status.NO),
        ("is docker optional for the organ builder?", Status.YES),
        ("is singing a plus for the organ builder?", Status.YES),
        ("is java nice to have for the organ builder?", Status.NO),
        ("is kotlin nice to have for the organ builder?", Status.YES),
    ],
)
def test_what_is_not_needed_is_optional_and_not_welcome(
    tmp_path: Path, question: str, status: Status
) -> None:
    demands = "Docker not required, a plus would be singing|Java required, a bonus would be Kotlin"
    builder = role("Organ Builder", "Example Pipes", Requirements=demands)
    answer = ask(over(postings(tmp_path, builder=builder)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("title", "first"), [("drummer", "Not strictly"), ("sexton", "Yes"), ("fifer", "Not strictly")]
)
def test_what_another_state_of_the_same_person_does_as_well_is_not_demanded(
    tmp_path: Path, title: str, first: str
) -> None:
    folder = postings(
        tmp_path,
        drummer=role(
            "Drummer", Who_may_apply="Anyone who is a U.S. citizen, a national, or has been admitted for good"
        ),
        sexton=role("Sexton", Who_may_apply="Must be a U.S. citizen"),
        fifer=role("Fifer", Who_may_apply="You are a U.S. citizen or hold a green card"),
    )
    answer = ask(over(folder), f"is us citizenship needed for the {title}?")
    assert answer.text.startswith(first), answer.text


@pytest.mark.parametrize(
    ("said", "thing", "starts"),
    [
        ("Drawing, and at least one sketching tool (e.g. Figma, Miro etc)", "figma", "Not strictly"),
        ("At least one of Docker, Podman", "podman", "Not strictly"),
        ("One or more clouds: AWS, Azure", "azure", "Not strictly"),
        ("Any of Kafka or Redis", "kafka", "Not strictly"),
        ("Skilled in Excel and/or SQL", "sql", "Not strictly"),
        ("Years of programming experience (Python, Ruby or Go)", "python", "Not strictly"),
        (
            "Haskell or is willing to learn it. If not Haskell, another such language",
            "haskell",
            "Not strictly",
        ),
        ("Automation of the strings (eg. Ansible, Puppet)", "puppet", "Not strictly"),
        ("Stimmen mit Werkzeugen (z.B. Ansible)", "ansible", "Not strictly"),
        ("Worked with languages like Go and Ruby", "ruby", "Not strictly"),
        ("Any cloud (AWS, Azure)", "azure", "Not strictly"),
        ("A degree in music. Years of playing may be accepted in lieu of it", "a degree", "Not strictly"),
        ("A degree. If you do not have one, years can substitute it", "a degree", "Not strictly"),
        ("A degree. Years can be substituted for it, they need not be in a row", "a degree", "Not strictly"),
        ("Experience in tuning, stringing or case polishing", "stringing", "Not strictly"),
        ("Experience in tuning, stringing or case polishing", "case polishing", "Not strictly"),
        ("A degree in acoustics, joinery, or a related field", "a degree in acoustics", "Not strictly"),
        ("Three years of stringing, or a workshop of your own", "three years of stringing", "Not strictly"),
        ("Knowledge of orchestrators like Nomad", "nomad", "Not strictly"),
        ("Automation of the strings (like Ansible, Puppet)", "puppet", "Not strictly"),
        ("Educated to degree level or with proven experience", "a degree", "Not strictly"),
        ("Either a degree in music or ten years at the bench", "a degree", "Not strictly"),
        ("Either a score of your own or a degree", "a degree", "Not strictly"),
        ("In either a hall or a shop, a degree is needed", "a degree", "Yes."),
        ("Either a Bachelor's degree in art or history", "a degree", "Yes."),
        ("Either a van or a truck licence is needed", "a licence", "Yes."),
        ("We welcome applicants with a degree", "a degree", "Piano Tuner"),
        ("Letters, and one of the following:|A score of your own|A recording", "a recording", "Not strictly"),
        # whoever kneels or climbs may have to do both
        ("Able to kneel or climb", "kneeling", "Piano Tuner"),
        # these are no choice
        ("Experience in stringing, and in glue or varnish", "stringing", "Yes."),
        ("Experience in stringing or higher", "stringing", "Yes."),
        ("A degree, or a degree in progress", "a degree", "Yes."),
        ("At least one written reference", "a reference", "Yes."),
        ("A degree. Experience cannot be substituted for it", "a degree", "Yes."),
        ("A degree. No amount of playing can replace this degree", "a degree", "Yes."),
        ("A degree. Playing by ear in lieu of it is not accepted", "a degree", "Yes."),
        ("A modern stack (Docker, Redis)", "redis", "Yes."),
        ("A degree in music. You substitute for a colleague at times", "a degree", "Yes."),
        ("Go, e.g. for tuning forks", "go", "Yes."),
        ("Bachelor's or Master's degree", "a degree", "Yes."),
        ("Bachelor or Master level", "a degree", "Yes."),
        ("At least one year of Docker", "docker", "Yes."),
        ("You are one of the first here to use Docker", "docker", "Yes."),
        ("Figma, and at least one year of drawing", "figma", "Yes."),
        ("Programming experience (Python and Ruby)", "python", "Yes."),
        # whether it can be learned once there is left to whoever hires
        ("You tune, and are interested in learning Haskell", "haskell", "Piano Tuner"),
        ("Eager to learn, fluent in Python", "python", "Yes."),
        # nor does it count where the next sentence takes it back
        ("Docker is required. However, Podman will do", "docker", "Piano Tuner"),
    ],
)
def test_one_of_several_is_not_strictly_demanded(tmp_path: Path, said: str, thing: str, starts: str) -> None:
    tuner = role("Piano Tuner", "Example Hall", Requirements=f"{said}|Good ears")
    answer = ask(over(postings(tmp_path, tuner=tuner)), f"is {thing} required for the piano tuner?")
    assert answer.text.startswith(starts), answer.text


@pytest.mark.parametrize(
    ("said", "question", "starts"),
    [
        (
            "Some Docker or a similar tool",
            "does the piano tuner need docker?",
            "Yes, this or something equivalent.",
        ),
        (
            "Some Docker or a similar tool",
            "do i have to know docker as piano tuner",
            "Yes, this or something",
        ),
        (
            "Tools like Ansible and Puppet",
            "does the piano tuner need puppet?",
            "Yes, this or something",
        ),
        ("Docker or a similar tool", "is docker a must for the piano tuner?", "Not strictly"),
        ("Docker or a similar tool", "is docker mandatory for the piano tuner?", "Not strictly"),
        ("Docker or a similar tool", "do i have to know docker already as piano tuner?", "Not strictly"),
        # who will learn it, and years in place of a degree, are nothing like it
        ("Go or the ability to become proficient in it", "does the piano tuner need golang?", "Not strictly"),
        ("Docker, or equivalent experience", "does the piano tuner need docker?", "Not strictly"),
        ("A degree or equivalent experience", "does the piano tuner need a degree?", "Not strictly"),
    ],
)
def test_who_needs_a_tool_or_its_like_needs_it_and_it_is_no_must(
    tmp_path: Path, said: str, question: str, starts: str
) -> None:
    tuner = role("Piano Tuner", "Example Hall", Requirements=f"{said}|Good ears")
    answer = ask(over(postings(tmp_path, tuner=tuner)), question)
    assert answer.text.startswith(starts), answer.text


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("At least one driving licence and Terraform", "is terraform required for the carter?", Status.YES),
        ("At least one tool (e.g. Docker, Ansible)", "is docker required for the carter?", Status.NO),
        ("You program in Rust C. Docker is optional", "is rust required for the carter?", Status.YES),
        ("Docker, e.g. with Compose, is optional", "is docker required for the carter?", Status.NO),
        ("Pulumi: newer than others (alternative)", "is pulumi required for the carter?", Status.NO),
        ("Mastery of JavaScript|Alpine.js is a plus", "is javascript required for the carter?", Status.YES),
        (
            "We are NOT looking for a boss to hire and manage a team. Juniors lead nobody, and join our team",
            "will the carter manage a team?",
            Status.NO,
        ),
        (
            "We do not only look for drivers but for who can manage a team",
            "will the carter manage a team?",
            Status.YES,
        ),
    ],
)
def test_a_mark_reaches_no_further_than_its_own_part(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, carter=role("Carter", Requirements=line))), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("lines", "status", "starts"),
    [
        # what is marked as optional is no demand for being named once more
        ("Skilled in Docker (optional)|Show us something made with Docker", Status.NO, "No, it is only nice"),
        ("Skilled in Docker (optional)|Docker is required at night", Status.YES, "Yes."),
        # nor for being named as one of two
        (
            "Skilled in felt, Docker (optional)|Samples of felt or Docker work",
            Status.NO,
            "No, it is only nice",
        ),
        # where one line takes another thing as well, and another names this alone, there is no verdict
        ("Docker or Podman|Quick to learn our tools, such as Docker and Bazel", Status.ANSWERED, "Carter"),
    ],
)
@pytest.mark.parametrize("question", ["is docker a must for the carter?", "carter: docker req?"])
def test_a_line_that_spares_a_thing_weighs_more_than_one_that_only_names_it(
    tmp_path: Path, lines: str, status: Status, starts: str, question: str
) -> None:
    answer = ask(over(postings(tmp_path, carter=role("Carter", Requirements=lines))), question)
    assert answer.status is status, answer.text
    assert answer.text.startswith(starts)


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("Supervisory status: non-supervisory", "is the carter supervisory?", Status.NO),
        (
            "While this can mean to juggle too, a carter does not need to juggle. It helps",
            "does the carter need to juggle?",
            Status.NO,
        ),
        (
            "Most of us came out of the Circus School. This isn't a requirement, but know of it",
            "do i have to be from the circus school as carter?",
            Status.NO,
        ),
        (
            "You know the Circus School. This is required",
            "do i need the circus school as carter?",
            Status.YES,
        ),
        ("Open to all U.S. citizens", "can non us citizens become carter?", Status.NO),
        ("This post is open to Peruvian nationals only.", "can foreigners become carter?", Status.NO),
        (
            "This post is open to Peruvian nationals only.",
            "im dutch, can foreigners apply as carter?",
            Status.NO,
        ),
        ("Open to EU citizens only.", "can foreigners become carter?", Status.ANSWERED),
        ("We serve citizens only on Mondays.", "can foreigners become carter?", Status.NOT_MENTIONED),
        ("The office is possible, remote work is not.", "is the carter remote?", Status.NO),
        ("Docker is needed, but Kubernetes isn't", "does the carter need kubernetes?", Status.NO),
        ("Remote work is not possible.", "could i work fully remote from Spain as carter?", Status.NO),
        ("Remote work is ruled out.", "is the carter remote?", Status.NO),
        ("Full-time; part-time is not ruled out", "is part-time possible as carter?", Status.YES),
        (
            "Eine Vollzeitstelle; Teilzeit ist nicht ausgeschlossen",
            "Geht Carter auch in Teilzeit?",
            Status.YES,
        ),
        ("Eine Vollzeitstelle; Teilzeit ist ausgeschlossen", "Geht Carter auch in Teilzeit?", Status.NO),
        ("Eine Vollzeitstelle; Teilzeit ist nicht ausgeschlossen", "is the carter full-time?", Status.YES),
        ("Working from home isn't an option.", "could i work as carter from home?", Status.NO),
        ("Part-time contracts are not offered", "would part-time be ok for the carter?", Status.NO),
        ("Freelance work is not possible", "could i do the carter job as a freelancer?", Status.NO),
        ("Docker is not required", "can i be the carter with only a bit of docker?", Status.YES),
        ("Contractors can't be considered", "can i be a carter as a contractor?", Status.ANSWERED),
        ("The plan excludes health insurance", "is health insurance included as carter?", Status.ANSWERED),
        ("Parking is not something that we have", "is parking provided for the carter?", Status.ANSWERED),
        ("Degrees don't impress us", "do i need a degree as carter?", Status.ANSWERED),
        ("Polish rather than English", "is english required for the carter?", Status.ANSWERED),
        ("Nursing is not within the scope of it", "is nursing part of the carter job?", Status.NO),
        ("The job is on-site, not remote", "is the carter remote?", Status.NO),
        ("You never have to write SQL", "would i have to write sql as carter?", Status.NO),
        ("A diploma can be obtained after hiring", "is a diploma required of the carter?", Status.ANSWERED),
        ("Time off rather than overtime pay", "is overtime paid for the carter?", Status.ANSWERED),
        ("Potential for a permanent position", "is the carter permanent?", Status.ANSWERED),
        ("Interest or experience in Rust", "is rust a must for the carter?", Status.ANSWERED),
        ("At least one — ideally several — of Rust, Ruby or Go", "must i know ruby as carter?", Status.NO),
        ("Resumes up to two pages. Three jobs", "can my resume have three pages as carter?", Status.ANSWERED),
        (
            "You will be based at our lab in Oslo, with partners like Kew (Lyon)",
            "can i do the carter job from lyon?",
            Status.ANSWERED,
        ),
        ("You must live in the European Union", "do i have to live in the EU as carter?", Status.YES),
        # two words for what one knows are no choice, and a programme is nothing that is programmed
        (
            "Software development background or knowledge",
            "does the carter need to be able to code?",
            Status.YES,
        ),
        ("Loud voice or knowledge of Rust", "is rust a must for the carter?", Status.NO),
        ("Run programs for riders", "does the carter need coding skills?", Status.NOT_MENTIONED),
        ("Run programs for riders", "does the carter do any programming?", Status.NOT_MENTIONED),
        # and these deny something else
        ("Overtime pay", "is overtime paid for the carter?", Status.YES),
        ("Applicants without Rust will not be invited", "is rust required of the carter?", Status.YES),
        ("You know Rust and never stop to learn", "does the carter need rust?", Status.YES),
        ("Fully remote, we have no office", "is the carter remote?", Status.YES),
        ("Work in the office is possible, remote work is not.", "can the carter work on-site?", Status.YES),
        ("Docker is needed but Kubernetes is not", "does the carter need docker?", Status.YES),
        (
            "Strong Docker skills; no Docker certification is needed",
            "is docker required for the carter?",
            Status.YES,
        ),
        ("You need not know Rust, but you must know Rust soon", "does the carter need rust?", Status.YES),
        (
            "We are not looking for a boss but for a carter who knows roses",
            "does the carter know roses?",
            Status.YES,
        ),
        ("Parking: no charge", "is there parking for the carter?", Status.YES),
        (
            "It's on-site only, so don't apply if you wish to work remotely",
            "is the carter remote?",
            Status.NO,
        ),
        ("This is not for you if you want free evenings", "has the carter free evenings?", Status.NO),
        ("Don't apply if you don't have a saddle", "does the carter need a saddle?", Status.YES),
        ("A saddle is not needed, but a whip is", "does the carter need a saddle?", Status.NO),
        ("A saddle is not needed, but a whip is", "does the carter need a whip?", Status.YES),
        ("German is not required but English is.", "does the carter need english?", Status.YES),
        ("A car is not possible, but parking is", "is there parking for the carter?", Status.YES),
        ("No split shifts", "does the carter work shifts?", Status.ANSWERED),
        ("No split shifts. Shifts start at 4 am", "does the carter work split shifts?", Status.NO),
        ("- No split shifts\n- Early shifts: yes", "does the carter work shifts?", Status.YES),
        ("- There is no staff inn.\n- The inn songs are old.", "is there an inn for the carter?", Status.NO),
        ("No hidden fees", "are there fees for the carter?", Status.NO),
        ("You must have no hay allergy", "can i apply as carter with an allergy?", Status.NO),
        (
            "- No Sunday shifts\n- The shift leader is kind",
            "are there shifts for the carter?",
            Status.ANSWERED,
        ),
        ("No formal degree", "does the carter need a degree?", Status.NO),
        ("Dutch is a must", "does the carter need dutch?", Status.YES),
        ("German is a must, Polish is not a must", "does the carter need german?", Status.YES),
        ("Docker is a plus, not a must", "is docker a must for the carter?", Status.NO),
        ("Pension, which used to be small, is now 5 %.", "is there a pension for the carter?", Status.YES),
        ("The pension used to be 5 %.", "is there a pension for the carter?", Status.ANSWERED),
        (
            "The carter leads the horse and the waiter cleans the barn",
            "does the carter clean the barn?",
            Status.ANSWERED,
        ),
        (
            "The waiter leads the horse and the carter cleans the barn",
            "does the carter clean the barn?",
            Status.YES,
        ),
        ("The carter cleans the barn and the guest seats", "does the carter clean seats?", Status.YES),
        ("The carter leads it and the job requires Dutch", "does the carter need dutch?", Status.YES),
        ("The carter leads it, the role offers a flat", "is there a flat for the carter?", Status.YES),
        ("Shifts: early: yes, late: no", "does the carter work late shifts?", Status.NO),
        ("Shifts: early: yes, late: no", "does the carter work early shifts?", Status.YES),
        ("Shifts: early: no, late: yes", "does the carter work shifts?", Status.YES),
        ("Discount on hay: 10 %, on oats: no", "is there a discount on oats for the carter?", Status.NO),
        ("Discount on hay: 10 %, on oats: no", "is there a discount on hay for the carter?", Status.YES),
        ("Stable: free, winter stable: none.", "is there a winter stable for the carter?", Status.NO),
        ("Stable: free, winter stable: none.", "is there a stable for the carter?", Status.YES),
        ("Leave: 25 days - paid, parental leave: no.", "is there leave for the carter?", Status.YES),
        ("Training: first year: none, second: yes", "has the carter training in the first year?", Status.NO),
        ("Dental care: no - eye care: yes", "is there dental care for the carter?", Status.NO),
        ("Perks: bike (yes), car (no)", "does the carter get a car?", Status.NO),
        ("Perks: bike (yes), car (no)", "does the carter get a bike?", Status.YES),
        ("Travel: domestic - yes, abroad - no", "does the carter travel abroad?", Status.NO),
        ("Docker (required), Perl (not required)", "does the carter need docker?", Status.YES),
        ("Travel is rarely required", "is travel required for the carter?", Status.ANSWERED),
        ("You rarely travel", "must the carter travel?", Status.ANSWERED),
        ("A van is required, and seldom driven", "is a van required for the carter?", Status.YES),
        ("Travel is required but nights away are rare", "is travel required for the carter?", Status.YES),
        ("A visa is needed; trips are seldom needed", "is a visa needed for the carter?", Status.YES),
        ("You sleep at home: no nights out", "are there nights away for the carter?", Status.NO),
        ("Two nights out a week", "are there nights away for the carter?", Status.YES),
        ("Team nights out", "are there nights away for the carter?", Status.NOT_STATED),
        ("No nights or weekends", "is there weekend work for the carter?", Status.NO),
        ("Start at six. No nights out", "are there night shifts for the carter?", Status.NOT_MENTIONED),
        ("Five nights included", "are there night shifts for the carter?", Status.NOT_MENTIONED),
        ("12-hour shifts, days and nights", "are there night shifts for the carter?", Status.YES),
        ("The inn is open day and night", "are there night shifts for the carter?", Status.NOT_MENTIONED),
        ("No night or weekend shifts", "are there night shifts for the carter?", Status.NO),
        ("A third of the turns are nights", "does the carter have night shifts?", Status.YES),
        ("Two nights at an inn each year", "does the carter have night shifts?", Status.NOT_MENTIONED),
    ],
)
def test_what_a_quote_denies_gets_no_yes(tmp_path: Path, line: str, question: str, status: Status) -> None:
    carter = role("Carter").replace(
        "## Requirements\n\n- ", f"## Who we look for\n\n{line}\n\n## Requirements\n\n- "
    )
    answer = ask(over(postings(tmp_path, carter=carter)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("line", "question", "status"),
    [
        ("A network in farming is a plus", "is a network needed as the carter?", Status.NO),
        ("Experience with remote teams", "is the carter remote?", Status.ANSWERED),
        ("Experience with remote teams", "must the carter know remote teams?", Status.YES),
        ("Experience managing dashboards", "is management experience needed as carter?", Status.ANSWERED),
        ("Experience managing people", "is management experience needed as carter?", Status.YES),
        ("3 years of people management", "is management experience needed as carter?", Status.YES),
        ("Creating lasting value for citizens", "can non us citizens become carter?", Status.NOT_STATED),
        ("We prefer Kyoto and we can relocate you", "is relocation a must as carter?", Status.ANSWERED),
        ("We prefer Kyoto and we can relocate you", "do they offer relocation to the carter?", Status.YES),
        ("You must relocate to Kyoto and we can help", "is relocation a must as carter?", Status.YES),
        ("Docker on the cart", "must the carter have deep docker knowledge?", Status.ANSWERED),
        ("Deep knowledge of Docker", "must the carter have deep docker knowledge?", Status.YES),
        ("A working knowledge of Docker", "must the carter know docker inside out?", Status.ANSWERED),
        ("Knows Docker inside out", "must the carter know docker inside out?", Status.YES),
        ("Docker on the cart", "will the carter touch docker?", Status.YES),
        ("Pursuing a degree in carts", "must the carter have finished a degree?", Status.ANSWERED),
        (
            "In the process of obtaining, or holding, a degree",
            "is a degree a must as carter?",
            Status.ANSWERED,
        ),
        ("A degree in the process of carting", "is a degree a must as carter?", Status.YES),
        ("A degree in carts or near completion of one", "is a degree a must as carter?", Status.ANSWERED),
        ("Books in German (if you are a native speaker)", "must the carter be native?", Status.ANSWERED),
        ("Carts, and especially Helm, are a strong advantage", "must the carter know helm?", Status.NO),
        (
            "You support a guild-funded fair|Knowledge of guild rules is highly desirable",
            "does guild knowledge count as a must as carter?",
            Status.NO,
        ),
        ("Mends, and especially with Helm, is a strong carter", "must the carter know helm?", Status.YES),
        ("Helm would be preferred, but any cart does", "must the carter know helm?", Status.NO),
        ("Helm is desirable, but any cart does", "must the carter know helm?", Status.NO),
    ],
)
def test_a_word_said_of_something_else_gets_no_verdict(
    tmp_path: Path, line: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, carter=role("Carter", Requirements=line))), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize("heading", ["Not needed", "What you don't need"])
@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is a whip needed as carter?", Status.NO),
        ("can i be a carter without a diploma?", Status.YES),
        # what is not needed may be used
        ("does the carter use a whip?", Status.ANSWERED),
    ],
)
def test_what_a_heading_says_not_to_be_needed_is_no_wish(
    tmp_path: Path, heading: str, question: str, status: Status
) -> None:
    text = (
        f"# Carter\n\n## You have\n\n- A horse\n\n### {heading}\n\n- A whip. We talk to them.\n- A diploma\n"
    )
    answer = ask(over(postings(tmp_path, carter=text)), question)
    assert answer.status is status, answer.text
    assert "nice to have" not in answer.text, answer.text


def test_a_follow_up_claims_what_it_says_itself(tmp_path: Path) -> None:
    assistant = over(postings(tmp_path, diver=DIVER))
    first = assistant.answer(Question("does the pearl diver need helm?"))
    second = assistant.answer(Question("is that a must?", before=first.resolved))
    assert second.text.startswith("No, it is only nice to have"), second.text


WEAVER = role(
    "Weaver",
    "Example Loom",
    Compensation="Paid or unpaid, whichever the season allows|Board at the mill depending on the room left"
    "|Hourly wages for piecework|Fixed-price orders|Mending: loose threads, knot fixes",
    Times="The post is part-time and has a wage that depends on the cloth|It is temporary and the dates vary",
    Tools_that_vary_by_workshop="Shuttle|Redis",
    Experience_with_some_of_the_following="Docker|Terraform",
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("is the weaver paid?", ["Paid or unpaid, whichever the season allows"]),
        ("are weavers unpaid?", ["Paid or unpaid, whichever the season allows"]),
        ("does the weaver get board at the mill?", ["Board at the mill depending on the room left"]),
        ("must the weaver know redis?", ["Redis"]),
        ("is the weaver's pay hourly or fixed?", ["Hourly wages for piecework", "Fixed-price orders"]),
    ],
)
def test_what_a_posting_leaves_open_is_told_without_a_verdict(
    tmp_path: Path, question: str, told: list[str]
) -> None:
    answer = ask(over(postings(tmp_path, weaver=WEAVER)), question)
    assert answer.status is Status.ANSWERED, answer.text
    assert [s.text for s in answer.statements] == told, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("can someone from the castle be the town crier?", Status.ANSWERED),
        ("must the town crier be from the castle?", Status.ANSWERED),
        ("does the town crier need french?", Status.ANSWERED),
        ("is a law degree ok for the town crier?", Status.ANSWERED),
        ("can i work from norway as town crier?", Status.ANSWERED),
        ("can i work from outside norway as town crier?", Status.YES),
        ("does the town crier need docker?", Status.YES),
    ],
)
def test_what_a_sentence_leaves_out_is_no_yes(tmp_path: Path, question: str, status: Status) -> None:
    crier = role(
        "Town Crier",
        Requirements="Someone outside of the castle, when the mayor is from the castle|A language other than French"
        "|Any degree except law|You may work from outside Norway|Thinks outside the box with Docker",
    )
    answer = ask(over(postings(tmp_path, crier=crier, weaver=WEAVER)), question)
    assert answer.status is status, answer.text


ELIGIBLE = "We can move you to Avalon if you are already eligible to work in the U.S."


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is the pilot role open to people outside the US?", Status.ANSWERED),
        ("can i work as pilot from outside of Ukraine?", Status.NOT_MENTIONED),
        ("is the pilot open to applicants from abroad?", Status.NOT_MENTIONED),
        ("do you sponsor a visa for the pilot?", Status.NOT_MENTIONED),
    ],
)
def test_who_may_come_in_from_elsewhere_is_told_by_what_speaks_of_that_and_not_by_another_outside(
    tmp_path: Path, question: str, status: Status
) -> None:
    pilot = role("Pilot", About_us="We have friends outside of work", Location=ELIGIBLE)
    answer = ask(over(postings(tmp_path, pilot=pilot)), question)
    assert answer.status is status, answer.text
    assert [s.text for s in answer.statements if s.text] == [ELIGIBLE], answer.text


def test_of_a_list_of_which_some_will_do_none_is_a_must(tmp_path: Path) -> None:
    answer = ask(over(postings(tmp_path, weaver=WEAVER)), "must the weaver know docker?")
    assert answer.text.startswith("Not strictly"), answer.text


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        (
            "If you have worked with some of the following it is extra meriting",
            "No, it is only nice to have.",
        ),
        ("It counts in your favour to know any of the following", "No, it is only nice to have."),
        ("Experience with some of these speaks for you", "No, it is only nice to have."),
        ("You need experience with some of the following", "Not strictly"),
        ("The ideal candidate will be interested in any of", "Not strictly"),
    ],
)
def test_what_a_line_above_a_list_calls_a_merit_is_no_more_than_welcome(
    tmp_path: Path, line: str, starts: str
) -> None:
    text = f"# Tailor\n\n## Requirements\n\n- Steady hands\n\n{line}:\n\n- Docker\n- Felt\n"
    answer = ask(over(postings(tmp_path, tailor=text)), "is docker mandatory for the tailor?")
    assert answer.text.startswith(starts), answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i have to know docker as carter?", Status.ANSWERED),
        # the line denies in so many words what is asked
        ("do i have to be an expert in docker as carter?", Status.NO),
        ("can i become carter without being an expert in docker?", Status.YES),
    ],
)
def test_a_line_above_a_list_that_asks_for_no_experts_makes_none_of_it_a_must(
    tmp_path: Path, question: str, status: Status
) -> None:
    text = "# Carter\n\n## Requirements\n\nYou don't have to be an expert in these, but ready to become one:\n\n* Docker\n"
    (tmp_path / "carter.md").write_text(text, encoding="utf-8")
    answer = ask(over(tmp_path), question)
    assert answer.status is status, answer.text
    assert "ready to become one" in answer.text


ROPER = role(
    "Rope Maker",
    "Example Wharf",
    Skills="Hemp finance (riba-free)|Tools: ledgers, non-profit accounting",
    Requirements="Some knowledge of Azure or GCP would be a plus|Knowledge of Ansible (plus)",
    Education="Experience with Ansible in large yards",
    Benefits="A yearly budget for certifications",
    Yard="The team of rope makers, yard managers and their designers|Sails in hemp or other fibres",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        # it says both: that it is asked for, and that it is a plus
        ("do i have to know ansible for the rope maker?", Status.ANSWERED),
        # the "or" of the mark weighs no thing against another
        ("is azure or gcp mandatory for the rope maker, or just nice to have?", Status.NO),
        # a syllable of a name denies nothing
        ("must i know non-profit accounting as rope maker?", Status.YES),
        # the managers of the team are others
        ("does the rope maker manage a team?", Status.NOT_MENTIONED),
        ("is hemp required for the sails of the rope maker?", Status.NO),
        # a budget is no bonus
        ("is there a bonus for certifications for the rope maker?", Status.ANSWERED),
        ("is there a budget for certifications for the rope maker?", Status.YES),
    ],
)
def test_a_verdict_says_no_more_and_no_less_than_all_the_lines_about_a_thing(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, roper=ROPER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    "question",
    [
        "does the weaver's board depend on the room left?",
        "is the weaver part-time?",
        "is the weaver temporary?",
    ],
)
def test_what_a_thing_depends_on_may_be_what_is_asked_or_another_thing_of_the_sentence(
    tmp_path: Path, question: str
) -> None:
    answer = ask(over(postings(tmp_path, weaver=WEAVER)), question)
    assert answer.status is Status.YES, answer.text


@pytest.mark.parametrize("has", ["B2B", "B2B or permanent"])
def test_which_of_two_contracts_a_role_has_is_no_question_of_yes_or_no(tmp_path: Path, has: str) -> None:
    assistant = over(postings(tmp_path, weaver=role("Weaver", "Example Loom", Contract=has)))
    answer = ask(assistant, "is the weaver B2B or permanent?")
    assert (answer.status, answer.statements[0].text) == (Status.ANSWERED, has), answer.text
    assert ask(assistant, "is the weaver B2B?").status is Status.YES


GLAZIER = role(
    "Glazier",
    "Example Glass",
    Requirements="You have used Blender, no need to be a guru"
    "|We don't expect expert knowledge of Docker"
    "|No need to be an expert in Helm, but you know Kafka"
    "|Kotlin is not needed, expert glaziers are welcome"
    "|Redis isn't required at all"
    "|Most of us juggle. This isn't a requirement, but all applicants should know Nginx",
    Tools="You need not know all of these:\n  - Ansible\n  - Terraform",
    Desired_traits="Experience with Vue",
    Tasks="Write Terraform for the furnace|We do not work every weekend",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is blender needed for the glazier?", Status.ANSWERED),
        ("does the glazier have to know docker?", Status.ANSWERED),
        ("could i be a glazier without docker?", Status.ANSWERED),
        ("is weekend work required for the glazier?", Status.ANSWERED),
        ("is terraform ok for the glazier?", Status.ANSWERED),
        ("is ansible a must for the glazier?", Status.ANSWERED),
        ("is vue a must for the glazier?", Status.ANSWERED),
        ("does the glazier use terraform?", Status.YES),
        ("is kafka needed for the glazier?", Status.YES),
        ("is helm needed for the glazier?", Status.ANSWERED),
        ("is kotlin needed for the glazier?", Status.NO),
        ("is redis needed for the glazier?", Status.NO),
        ("must the glazier know nginx?", Status.YES),
    ],
)
def test_who_need_not_be_an_expert_in_a_thing_may_still_have_to_know_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, glazier=GLAZIER)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("is hauling crates part of the packer job?", Status.NO),
        ("do I have to do any weighing as the packer?", Status.NO),
        ("would I be weighing things as the packer?", Status.NO),
        ("would I sack anybody as the packer?", Status.NO),
        ("will the packer seal parcels?", Status.YES),
        ("is mending pianos part of the packer job?", Status.ANSWERED),
        ("will the packer have to work overtime?", Status.NO),
        ("would I have to do overtime as the packer?", Status.NO),
    ],
)
def test_what_a_posting_says_to_be_no_part_of_the_work_is_a_no(
    tmp_path: Path, question: str, status: Status
) -> None:
    packer = (
        "# Packer\n\n## Responsibilities\n\nThere is no hauling or weighing as part of this job.\n\n"
        "There is no mending of barrels.\n\n- Seal parcels\n\nDuties that are not part of this role:\n\n"
        "- Sack somebody\n\n## Working hours\n\n- Overtime: No overtime required\n"
    )
    answer = ask(over(postings(tmp_path, packer=packer)), question)
    assert answer.status is status, answer.text


def test_a_degree_that_has_points_in_its_name_may_be_stood_in_for(tmp_path: Path) -> None:
    tutor = role(
        "Tutor",
        "Example School",
        Requirements="Ph.D. or equivalent experience in Botany",
        extra="closes: 2020-01-01",
    )
    shelf = over(postings(tmp_path, tutor=tutor))
    assert ask(shelf, "is a phd required for the tutor?").status is Status.NO
    answer = ask(shelf, "i've got heaps of practice but no phd, can i still apply as tutor?")
    assert answer.status is Status.YES, answer.text


CULTURE = role(
    "Laboratory Assistant - Yeast Banking",
    "Example Brewery",
    Requirements="Cell culture experience. Yeast banking experience would be an advantage although not essential",
    Where="While we are flexible where possible, the post is not suitable for routine remote work",
)


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("is yeast banking experience essential for the lab assistant?", "No, it is only nice to have."),
        ("can the laboratory assistant work remotely?", "No."),
        ("which skills + experience should the lab assistant bring?", "Requirements"),
    ],
)
def test_a_thing_that_the_title_names_too_is_judged_like_any_other(
    tmp_path: Path, question: str, starts: str
) -> None:
    answer = ask(over(postings(tmp_path, lab=CULTURE, cook=role("Cook", "Example Inn"))), question)
    assert answer.text.startswith(starts), answer.text


FERRYMAN = role(
    "Ferryman",
    "Example Ferries",
    Requirements="You can swim, and we prefer people who can row",
    Where="Most of us sit near Kiel, so we would prefer somebody close by, but this is not a strict requirement",
)


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("would the ferryman have to live in kiel?", Status.NO),
        ("must the ferryman be able to swim?", Status.YES),
        ("must the ferryman be able to row?", Status.NO),
    ],
)
def test_a_wish_that_its_sentence_takes_back_is_no_demand(
    tmp_path: Path, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, ferryman=FERRYMAN)), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("question", "starts"),
    [
        ("does the furrier have to know how to dye?", "No, it is only nice to have."),
        ("do i need 2 years of tanning to be the furrier?", "No, it is only nice to have."),
        ("must the furrier be able to sew?", "Yes."),
    ],
)
def test_what_stands_below_a_line_that_calls_it_optional_is_no_demand(
    tmp_path: Path, question: str, starts: str
) -> None:
    furrier = (
        "# Furrier\n\n## What experience do we look for?\n\nWhat's required:\n\n- Able to sew\n\n"
        "Everything else is optional. We would love you to have:\n\n- Knowledge of how to dye\n"
        "- 2+ years of experience in tanning\n"
    )
    answer = ask(over(postings(tmp_path, furrier=furrier)), question)
    assert answer.text.startswith(starts), answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("must the surveyor know QGIS?", Status.NO),
        ("does the surveyor have to know Rust?", Status.YES),
        ("is Postgres required for the surveyor?", Status.YES),
    ],
)
def test_of_an_item_of_several_sentences_that_which_spares_a_thing_speaks_where_none_demands_it(
    tmp_path: Path, question: str, status: Status
) -> None:
    surveyor = role(
        "Surveyor",
        "Example Maps",
        Requirements="Our maps are drawn in QGIS. Knowing QGIS is valued but not required"
        "|You need to know Rust. Rust at night is a plus"
        "|You have used Postgres. We store all in Postgres",
    )
    answer = ask(over(postings(tmp_path, surveyor=surveyor)), question)
    assert answer.status is status, answer.text


ONLY = role("Pearl Diver", Requirements="Solid Python|Tidy hands", Pay="By experience")


@pytest.mark.parametrize(
    ("question", "status", "quoted"),
    [
        ("is python required?", "yes", "Solid Python"),
        ("do I need python?", "yes", "Solid Python"),
        # demands that stand in for experience, and pay by it, are no yes to whether that is needed
        ("do I need experience?", "not_stated", ""),
    ],
)
def test_of_the_only_posting_yes_or_no_is_said_without_its_name(
    tmp_path: Path, question: str, status: str, quoted: str
) -> None:
    answer = ask(over(postings(tmp_path, diver=ONLY)), question)
    assert (str(answer.status), answer.statements[0].citation.quote) == (status, quoted), answer.text


def test_that_experience_is_no_necessity_is_told_wherever_it_stands(tmp_path: Path) -> None:
    text = ONLY.replace(
        "## Requirements", "Experience would be an advantage, but no necessity.\n\n## Requirements"
    )
    answer = ask(over(postings(tmp_path, diver=text)), "do I need experience for the pearl diver job?")
    assert answer.status is Status.NO
    assert "no necessity" in answer.statements[0].text


def test_a_version_of_the_text_in_a_language_demands_none(tmp_path: Path) -> None:
    digger = (
        "# Digger\n\n## English\n\n### Requirements\n\n- A spade of your own\n\n"
        "## German\n\n### Anforderungen\n\n- Ein eigener Spaten\n- Kenntnisse der Gegend\n"
    )
    answer = ask(over(postings(tmp_path, digger=digger)), "must the digger know german?")
    assert answer.status is not Status.YES, answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("We study the motion of moths, and we enjoy Python.", Status.ANSWERED),
        ("Python is required.", Status.YES),
        ("You have experience with Python.", Status.YES),
    ],
)
def test_a_thing_that_running_text_only_names_is_no_must(tmp_path: Path, said: str, status: Status) -> None:
    tuner = role("Piano Tuner", "Example Hall", Requirements="Good ears").replace(
        "## Requirements", f"## A word on what we like\n\n{said}\n\n## Requirements"
    )
    assistant = over(postings(tmp_path, tuner=tuner, cook=role("Cook", "Example Inn")))
    answer = ask(assistant, "is python a must for the piano tuner?")
    assert answer.status is status, answer.text
    assert said in answer.text


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        (
            "You know the records of the Anglican Church",
            "must i be anglican as piano tuner?",
            Status.ANSWERED,
        ),
        ("You are Anglican and sing", "must i be anglican as piano tuner?", Status.YES),
        ("Willing to travel to halls where pianos are used", "must the piano tuner travel?", Status.YES),
        ("Travel to halls is useful", "must the piano tuner travel?", Status.NO),
        ("High school degree required", "does the piano tuner need a college degree?", Status.NO),
        ("A college degree", "does the piano tuner need a college degree?", Status.YES),
        (
            "Four years of tuning or similar experience",
            "are three years of tuning enough for the piano tuner?",
            Status.ANSWERED,
        ),
        (
            "If all goes well, you can work from home",
            "can the piano tuner work from home from the start?",
            Status.ANSWERED,
        ),
        ("Nobody is eligible for health benefits", "does the piano tuner get health insurance?", Status.NO),
        (
            "It is concert and studio work, with experience in either area",
            "does the piano tuner need both concert and studio experience?",
            Status.NO,
        ),
        (
            "Experience: years of stage experience, preferred|Knowledge of stage law, required",
            "must the piano tuner have stage experience?",
            Status.NO,
        ),
        (
            "We prefer Kyoto and we can move you if you are eligible to work here",
            "do i need to be allowed to work there to be piano tuner?",
            Status.ANSWERED,
        ),
        (
            "Experience with grand pianos",
            "do they want a lot of experience of the piano tuner?",
            Status.ANSWERED,
        ),
    ],
)
def test_a_verdict_needs_the_thing_itself_and_what_is_said_of_it(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    tuner = role("Piano Tuner", "Example Hall", Requirements=f"{said}|Good ears")
    answer = ask(over(postings(tmp_path, tuner=tuner)), question)
    assert answer.status is status, answer.text


@pytest.fixture(scope="module")
def ferry(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """A role in which some things come often and others hardly ever."""
    tasks = "Frequent trips to the islands|Occasional overtime|A rare bird to feed, nets to mend"
    pilot = role(
        "Pilot",
        "Ferry Ltd",
        Tasks=tasks,
        Hours="Night shifts are rare|Some weekend work|You are away every other month|We meet every Monday",
    )
    return over(postings(tmp_path_factory.mktemp("ferry"), pilot=pilot))


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("does the pilot often work overtime?", Status.NO),
        ("are there a lot of night shifts for the pilot?", Status.NO),
        ("would i work night shifts as the pilot?", Status.YES),
        ("are night shifts rare for the pilot?", Status.YES),
        ("are there frequent trips for the pilot?", Status.YES),
        ("does the pilot work weekends a lot?", Status.ANSWERED),
        ("i sail a lot, are there trips for the pilot?", Status.YES),
        ("does the pilot meet every monday?", Status.YES),
        ("is the pilot away every month?", Status.ANSWERED),
        ("is the pilot away every other month?", Status.YES),
        ("does the pilot work every weekend?", Status.ANSWERED),
    ],
)
def test_yes_to_often_is_said_only_of_what_comes_often(
    ferry: Assistant, question: str, status: Status
) -> None:
    answer = ask(ferry, question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        (
            "You are at the handover every morning.",
            "is there a handover every day for the baker?",
            Status.YES,
        ),
        ("Weekend work twice per month.", "does the baker work every weekend?", Status.ANSWERED),
        ("Every baker works some weekends.", "does the baker work every weekend?", Status.ANSWERED),
    ],
)
def test_what_comes_at_some_times_comes_not_each_time(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    answer = ask(over(postings(tmp_path, baker=f"# Baker\n\n## Tasks\n\n- {said}\n- Sweep\n")), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("You know Python. Not a requirement, but a plus for work with the lab.", Status.NO),
        (
            "Snakes. You know languages, above all Python. Not a must, but helpful when the lab calls.",
            Status.NO,
        ),
        ("Hello Python! You write Python. Not a requirement, but a plus for talks.", Status.NO),
        ("You know Python. Not a requirement, but Rust is a plus.", Status.YES),
        ("You know Python. Not required: Rust.", Status.YES),
    ],
)
def test_a_sentence_that_begins_with_its_denial_speaks_of_the_one_before(
    said: str, status: Status, tmp_path: Path
) -> None:
    keeper = over(postings(tmp_path, keeper=f"# Snake Keeper\n\n## Requirements\n\n* {said}\n* Calm hands\n"))
    answer = ask(keeper, "does the snake keeper have to know python?")
    assert answer.status is status
    assert_proved(answer, tmp_path)


def test_what_says_that_a_thing_helps_and_is_not_required_is_shown_beside_what_denies_it(
    tmp_path: Path,
) -> None:
    text = "# Mason\n\nYou were a builder, or possibly a planner with no plastering background.\n\n"
    text += "Plastering experience is not required; however, it can be beneficial.\n\n## Tasks\n\n- Assign bricks\n"
    answer = ask(over(postings(tmp_path, mason=text)), "is plastering required for the mason?")
    assert answer.status is Status.NO, answer.text
    assert any("is not required" in s.text for s in answer.statements), answer.text


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        ("You do not need to live in the United States", "do i have to live in the US as carter?", Status.NO),
        ("You do not need to live in the U.S.", "do i have to live in the us as carter?", Status.NO),
        ("You do not need to live in the U.S.", "do i have to live in the USA as carter?", Status.NO),
        ("You must live in the US", "do i have to live in the US as carter?", Status.YES),
        ("You must live in Rome, near us", "do i have to live in the US as carter?", Status.NOT_MENTIONED),
        (
            "You are not required to live near our old mill in Rome or have citizenship there",
            "is citizenship required as carter?",
            Status.NO,
        ),
        (
            "You are not required to live near our old mill in Rome but have citizenship there",
            "is citizenship required as carter?",
            Status.YES,
        ),
        ("You do not need to live in Rome", "i live in Rome, can i be the carter?", Status.ANSWERED),
        ("You do not need in-depth knowledge of Kafka", "is Kafka required as carter?", Status.ANSWERED),
    ],
)
def test_who_need_not_live_somewhere_is_neither_told_that_they_must_nor_that_they_cannot(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    """The "in" of "in-depth" is no word for the most one can know, and "US" is the country that it spells."""
    carter = role("Carter", "Example Mill", Requirements=said)
    assert ask(over(postings(tmp_path, carter=carter, diver=DIVER)), question).status is status


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("A desire to work with molten glass", "Yes. "),
        ("Somebody with a strong desire to work with glass", "Yes. "),
        ("Work with glass is desired", "No, it is only nice to have. "),
        ("Some work with glass or a desire to learn it", "No, it is only nice to have. "),
    ],
)
def test_a_desire_is_asked_for_and_what_is_desired_is_but_welcome(
    tmp_path: Path, said: str, says: str
) -> None:
    blower = over(postings(tmp_path, blower=f"# Blower\n\n## Requirements\n\n* {said}\n* Calm hands\n"))
    assert ask(blower, "do i need to work with glass as a blower?").text.startswith(says)


@pytest.mark.parametrize(
    ("said", "question", "status"),
    [
        ("We do not expect you to have prior knowledge of rye", "must the carter know rye?", Status.NO),
        (
            "We don't require you to have any experience with rye, but you know mules",
            "does the carter need to know mules?",
            Status.YES,
        ),
        ("We expect you to have prior knowledge of rye", "must the carter know rye?", Status.YES),
        ("A member of the state guild", "does the carter need to be a member of a state guild?", Status.YES),
        ("A state licence", "does the carter need a state licence?", Status.YES),
    ],
)
def test_a_demand_is_told_as_one_whatever_else_its_words_can_mean(
    tmp_path: Path, said: str, question: str, status: Status
) -> None:
    """A state licence names no state to live in."""
    carter = role("Carter", "Example Mill", Requirements=said)
    assert ask(over(postings(tmp_path, carter=carter, diver=DIVER)), question).status is status


KEEPER = (
    "First aid certificate required|Rope, knot and ladder work required|French a plus|Five years with cats"
)


@pytest.mark.parametrize(
    ("heading", "question", "status"),
    [
        ("Desired_skills", "does the keeper need a first aid certificate?", Status.YES),
        ("Desired_skills", "is ladder work required of the keeper?", Status.YES),
        ("Desired_skills", "does the keeper need french?", Status.NO),
        ("Desired_skills", "must the keeper have worked with cats?", Status.ANSWERED),  # nobody says
        ("Nice_to_have", "is rope work optional for the keeper?", Status.NO),
        ("Nice_to_have", "must the keeper have worked with cats?", Status.NO),
        ("Nice_to_have", "does the keeper need to travel?", Status.NO),
    ],
)
def test_what_an_item_itself_calls_required_is_no_wish_whatever_stands_above(
    tmp_path: Path, heading: str, question: str, status: Status
) -> None:
    keeper = role("Keeper", "Example Zoo", **{heading: f"{KEEPER}|Travel if required"})
    assert ask(over(postings(tmp_path, keeper=keeper)), question).status is status


@pytest.mark.parametrize("heading", ["Preferred_skills", "Nice_to_have"])
def test_of_what_less_is_required_nothing_is_demanded(tmp_path: Path, heading: str) -> None:
    keeper = role("Keeper", "Example Zoo", **{heading: "Sweeping: little is required|Latin is a plus"})
    answer = ask(over(postings(tmp_path, keeper=keeper)), "is sweeping required for the keeper?")
    assert answer.status is Status.NO, answer.text


@pytest.mark.parametrize(
    ("question", "status"),
    [
        ("do i get free coffee as baker?", Status.ANSWERED),
        ("do i get free bread as baker?", Status.YES),
    ],
)
def test_a_yes_needs_the_everyday_thing_as_well_and_not_only_what_it_is_like(
    tmp_path: Path, question: str, status: Status
) -> None:
    folder = postings(tmp_path, baker=role("Baker", Benefits="Free bread|A locker"))
    answer = ask(over(folder), question)
    assert answer.status is status, answer.text


@pytest.mark.parametrize(
    ("heading", "status"),
    [
        ("Required and preferred skills", Status.ANSWERED),
        ("Must-haves & nice-to-haves", Status.ANSWERED),
        ("Education and preferred qualifications", Status.ANSWERED),
        ("Minimum and preferred qualifications", Status.ANSWERED),
        ("Skills, preferred and required", Status.ANSWERED),
        ("Preferred skills and qualifications", Status.NO),
        ("Preferred education and experience", Status.NO),
        ("Additional qualifications and preferred skills", Status.NO),
    ],
)
def test_a_heading_of_demands_and_wishes_makes_no_item_below_it_a_mere_wish(
    tmp_path: Path, heading: str, status: Status
) -> None:
    """Which of both an item is nobody knows, unless it says so itself."""
    items = "- Knows how to plait rushes\n- Must sing\n- A boat (preferred)\n"
    text = f"---\ntitle: Thatcher\n---\n\n## Tasks\n\n- Thatch\n\n## {heading}\n\n{items}"
    shelf = over(postings(tmp_path, thatcher=text))
    assert ask(shelf, "does the thatcher have to know how to plait?").status is status
    assert ask(shelf, "does the thatcher have to sing?").status is Status.YES
    assert ask(shelf, "is a boat required for the thatcher?").status is Status.NO
    wished = ask(shelf, "what is nice to have for the thatcher?")
    assert "plait" in wished.text


@pytest.mark.parametrize(
    ("line", "thing", "status"),
    [
        ("The ideal candidate must hold a rope certificate", "a rope certificate", Status.YES),
        ("The ideal candidate holds a rope certificate", "a rope certificate", Status.ANSWERED),
        # what is said to be a must is not all that stands behind it
        ("The ideal candidate has a boat and must sing", "a boat", Status.ANSWERED),
        (
            "In an ideal candidate a boat is a must for a rope certificate",
            "a rope certificate",
            Status.ANSWERED,
        ),
    ],
)
def test_of_what_an_ideal_candidate_must_have_that_is_demanded(
    tmp_path: Path, line: str, thing: str, status: Status
) -> None:
    steeplejack = role("Steeplejack", "Example Spires", Requirements=f"{line}|No fear of heights")
    answer = ask(over(postings(tmp_path, jack=steeplejack)), f"is {thing} required for the steeplejack?")
    assert answer.status is status, answer.text


def test_a_degree_below_a_heading_of_education_and_wishes_is_the_education(tmp_path: Path) -> None:
    items = "A master's degree in reeds and two years in a marsh\n- Rushes\n"
    text = f"---\ntitle: Thatcher\n---\n\n## Education and preferred qualifications\n\n{items}"
    answer = ask(over(postings(tmp_path, thatcher=text)), "what degree does the thatcher need?")
    assert "A master's degree in reeds and two years in a marsh" in [s.text for s in answer.statements], (
        answer.text
    )


@pytest.mark.parametrize("said", ["You find looms cool (no coding required)", "This is not a coding role"])
def test_what_is_no_coding_role_asks_for_no_code(tmp_path: Path, said: str) -> None:
    shelf = over(postings(tmp_path, weaver=role("Weaver", Requirements=f"{said}|An eye")))
    for question in ("does the weaver have to code?", "is the weaver expected to code?"):
        assert ask(shelf, question).status is Status.NO, question
