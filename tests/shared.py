"""The documents that many projects share: they lie beside the checkout, and not everybody has them."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
SEEDS = SHARED / "seeds"
WILD = SHARED / "postings-dev"

needs_shared = pytest.mark.skipif(
    not (SEEDS.is_dir() and WILD.is_dir()),
    reason="the shared documents are not beside this checkout",
)
