"""Whether a message is a question to the bot, or gets silence: the way of a message, file by file.

    courtesies what is said around a question for politeness, "can I ask: … thanks!", is left out while it is heard
    preface    what is said before the clause that asks, and has nothing to do with it, is left out while it is heard
    wishing    what the asker would like to do in a role is told, and its things are not asked about
    closing    what only ends a talk, "thanks, that helped", is silence before anything else is read
    signs      each thing that speaks for or against a question becomes a number; naming: how a role is named
    talking    whether colleagues talk of a role, or users ask about what an employer makes
    persons    whether somebody is asked about himself, or it is told of oneself and of others
    weighing   the signs by their weights make a logit; plain talk is held down, what says all there is to say held up
    verdict    what is told whatever it weighs; below the limit a bare name, a role that nobody offers, or silence
    limits     every logit and size from which a text is what, and who reads it

Silence is ``Kind.CHATTER``. What the verdict lets pass is a question, and ``kinds.py`` tells of which kind.
"""
