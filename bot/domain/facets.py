"""The facets that code knows by name, each named here once: all else about a facet is vocabulary and an editor's.

A facet is a file of ``knowledge/vocabulary/facets``, and its name the file's. A name that stands here and has no
file is a facet no posting tells; that every name has one among the files that are shipped, a test sees to.
"""

from __future__ import annotations

ABOUT_ORGANIZATION = "about_organization"
BENEFITS = "benefits"
CAREER_PATH = "career_path"
CHALLENGES = "challenges"
COLLABORATORS = "collaborators"
COMPENSATION = "compensation"
CONTACT = "contact"
CONTRACT = "contract"
DATES = "dates"
DEADLINE = "deadline"
EDUCATION = "education"
ELIGIBILITY = "eligibility"
EXPERIENCE = "experience"
HIRING_PROCESS = "hiring_process"
HOW_TO_APPLY = "how_to_apply"
LANGUAGES = "languages"
LOCATION = "location"
MANAGES = "manages"
NICE_TO_HAVE = "nice_to_have"
NOT_INCLUDED = "not_included"
ONBOARDING = "onboarding"
OPENINGS = "openings"
PURPOSE = "purpose"
REMOTE = "remote"
REPORTING_LINE = "reporting_line"
REQUIREMENTS = "requirements"
RESPONSIBILITIES = "responsibilities"
SKILLS = "skills"
SOFT_SKILLS = "soft_skills"
START_DATE = "start_date"
SUCCESS_METRICS = "success_metrics"
TEAM = "team"
TECH_STACK = "tech_stack"
TRAVEL = "travel"
VALUES = "values"
WORK_ENVIRONMENT = "work_environment"
WORKING_HOURS = "working_hours"

# what a post is, wherever it is told
OF_THE_POST = frozenset(
    {COMPENSATION, CONTRACT, DEADLINE, LOCATION, OPENINGS, REMOTE, START_DATE, WORKING_HOURS}
)
# what speaks of the role, and not of the organisation; and of who fills it
OF_THE_ROLE = frozenset({EXPERIENCE, MANAGES, NICE_TO_HAVE, REQUIREMENTS, RESPONSIBILITIES, SKILLS})
OF_THE_PERSON = OF_THE_ROLE | {SOFT_SKILLS}
OF_YEARS = frozenset({EXPERIENCE, NICE_TO_HAVE, REQUIREMENTS})  # what counts years of experience
PERSONS = frozenset({ABOUT_ORGANIZATION, CONTACT, REPORTING_LINE})  # what may name who hires
OPPOSED = frozenset({MANAGES, REPORTING_LINE})  # who is led, and by whom
