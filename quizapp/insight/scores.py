"""Attempts and their scores over time, as tables and JSON have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from quizapp.journal.attempts import Attempt
    from quizapp.journal.journal import Journal
