"""How a posting marks its headings: one file for each way, found by being there.

A layout looks at one block and the one after it, and says whether it is a heading (``Mark``) or not.
"""

from bot.postings.layouts import bare, bold, button, item_label, lead_in, marked, role_item, run_in, value
from bot.postings.layouts.mark import Layout, Mark, Part

# in this order: what is marked most clearly decides first
LAYOUTS: tuple[Layout, ...] = (
    value.recognise,
    marked.recognise,
    item_label.recognise,
    bold.recognise,
    run_in.recognise,
    button.recognise,
    bare.recognise,
    lead_in.recognise,
)

__all__ = ["LAYOUTS", "Layout", "Mark", "Part", "role_item", "run_in"]
