"""The tests. Before any of them is loaded: where bytecode is not kept, each of the many processes would compile anew."""

from __future__ import annotations

import os
import sys

os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
