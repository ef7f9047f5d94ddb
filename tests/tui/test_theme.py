"""Our themes can be read: contrast by WCAG, and state that is more than a colour."""

from itertools import product

import pytest
from textual.color import Color
from textual.theme import Theme

from quizapp.questions.marks import Verdict
from quizapp.tui.drawing import bar, clock, columns, number, percent
from quizapp.tui.theme import THEMES

AA = 4.5
"""Least contrast of text to its ground (WCAG 2, level AA)."""


def luminance(color: Color) -> float:
    """Return the relative luminance of WCAG 2, section 1.4.3."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(each)) for each in (one, other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_stands_out_from_every_ground(theme: Theme) -> None:
    texts = {
        name: value or ""
        for name, value in (
            ("foreground", theme.foreground),
            ("accent", theme.accent),
            ("success", theme.success),
            ("warning", theme.warning),
            ("error", theme.error),
            ("muted", theme.variables["text-muted"]),
        )
    }
    grounds = [theme.background or "", theme.panel or "", theme.boost or ""]
    for (name, text), ground in product(texts.items(), grounds):
        assert contrast(text, ground) >= AA, (name, ground, contrast(text, ground))


def test_verdicts_differ_by_glyph() -> None:
    assert len({verdict.glyph for verdict in Verdict}) == len(Verdict)


@pytest.mark.parametrize(
    ("share", "filled"), [(0, 0), (0.001, 1), (0.5, 5), (0.999, 9), (1, 10), (7, 10), (-1, 0)]
)
def test_a_bar_is_empty_or_full_only_where_that_is_so(share: float, filled: int) -> None:
    assert bar(share, 10).plain == "━" * filled + "─" * (10 - filled)


def test_columns_leave_a_mark_for_nothing() -> None:
    assert columns([0, 0.5, 1]).plain == "▁▄█"


def test_numbers_in_words() -> None:
    assert [percent(share) for share in (0, 0.5, 0.9999, 1)] == ["0 %", "50 %", "99 %", "100 %"]
    assert [number(value) for value in (3.0, 2.5, 4 / 3)] == ["3", "2.5", "1.33"]
    assert [clock(ms) for ms in (0, 42_000, 725_000, 3_729_000)] == [
        "0:00",
        "0:42",
        "12:05",
        "1:02:09",
    ]
