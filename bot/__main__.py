"""``python -m bot`` is the command ``rolebot``."""

import sys

from bot.cli import main

sys.exit(main())
