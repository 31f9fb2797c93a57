"""The limits of the judging: from which logit, and up to how many words, a text is what; in brackets who reads it.

A logit of 0 is even odds that a posting is asked about, 3 is twenty to one. What is done with an answer by its logit
is told where that is done: in ``slack/intake.py`` whether a channel hears it, in ``composers/roles_with.py`` whether
words that no posting has are looked for.
"""

# Logits, from the lowest.

# [tasks] "who writes the posts" asks whose task it is: one passage has its words, and that says more
TASK = -3.5
# [verdict, weighing] no text that is plainly talk comes to more
TALK_AT_MOST = -3.0
# [verdict] a role that nobody offers is said to be missing: that is no answer about a posting
NAMELESS = -2.0
# [verdict] the same of what may be no role
NO_ROLE = -1.0
# [comparing, verdict] a text is a question: some, told to the bot, are put less plainly than most
ASKED = -0.7
# [verdict] what may be no role is said to be missing, among signs of talk
TALKED_OF = 0.0
# [weighing] no text that says all there is to say comes to less
ASKED_AT_LEAST = 0.5
# [verdict] a text that speaks of these days, and names nothing of a posting, is a question
TALKED = 1.0

# Words that name something.

# [verdict] of a text that is but a name: "benefits?"
BARE = 3
# [narrowing, pointing, signs, thread] of one that asks by naming things: "sre responsibilities"
TERSE = 5

# Shares of such words.

# [weighing] that must be understood behind "Acme:"
MOSTLY = 0.6
# [weighing] of the things asked about that one passage of a posting named must hold
HELD = 0.5
