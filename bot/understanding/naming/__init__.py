"""Which postings a question names, or that it names a role which is not there: who decides what, in this order.

    once, of a shelf
      titles      the words of each title with aliases, initials and typos, and what each is worth
      short_forms how titles are written short
      name_forms  what employers and places are called

    of a text, or of a part of one that is compared or left out: ``roles``
      in_full     where it begins with a posting's whole name, that posting, and nothing below is asked
      employers   the employers and places named, and an employer that is not there
      spans       the words that may name a role: none ruled out or of the asker's trade (refusals), no thing, no
                  facet's name
      fit         the titles these words fit best; else nouns: all with the noun of a role, or its rank
      scores      what each of these is worth beside the words said
      several     in the plural all who have that role: "the bakers"
      strangers   a rank over a field that no title has; where nothing fits, a role that is not there
      by_text     where nothing fits, the posting whose text tells of what is named
      bearing     where a title fits, the role of another field or noun that is named all the same
      placing     of several that fit those at the place named, by their titles too: "the baker in Lyon"
      which       of several that fit those meant by a clause, or by other words of their texts
      otherwise   where no title is left, titles that have other words for the same
                  else the employer's postings, else those at the place

    of the question: ``candidates``
      several     all of a kind, where roles are asked for: "which devops jobs"; all of a rank: "trainee positions"
      by_text     where nothing is named, whoever is asked about by a deed, or a posting by words only it has
                  one of those that are advertised twice (copies); of several languages the question's own
                  a word that names the role here and a thing elsewhere
      inner       where no title is named, the part of a page that tells of a role which but its heading names, by
                  all words of that or some in any order (inner_names); a level of a job that is not there
      by_whole_title  titles said word for word, whatever their words mean

    of a thread
      among       those of the postings offered that a place, or a word of a title, picks alone
      in_thread   another rank or kind of the role before; what are but words of that one

``named`` is what they hand on. Where a question is heard, ``which_people`` takes people for their jobs.
"""
