"""The limits of the judging: from which logit, and up to how many words, a text is what.

A logit of 0 is even odds that a posting is asked about, 3 is twenty to one. What is done with an answer by its logit
is told where that is done: in ``slack/intake.py`` whether a channel hears it, in ``composers/roles_with.py`` whether
words that no posting has are looked for.
"""

# Logits, from the lowest.
TASK = -3.5  # "who writes the posts" asks whose task it is: one passage has its words, and that says more
TALK_AT_MOST = -3.0  # no text that is plainly talk among colleagues comes to more
NAMELESS = -2.0  # a role that nobody offers is said to be missing: that is no answer about a posting
NO_ROLE = -1.0  # the same of what may be no role
ASKED = -0.7  # a text is a question: some, told to the bot, are put less plainly than most
TALKED_OF = 0.0  # what may be no role is said to be missing, among signs of talk
ASKED_AT_LEAST = 0.5  # no text that says all there is to say, "what does the cook require", comes to less
TALKED = 1.0  # a text that speaks of these days is a question

# Words that name something.
BARE = 3  # of a text that is but a name: "benefits?"
TERSE = 5  # of one that asks by naming things: "sre responsibilities"

# Shares of such words.
MOSTLY = 0.6  # that must be understood behind "Acme:"
