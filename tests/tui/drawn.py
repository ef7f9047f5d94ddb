"""What a widget draws, line by line, with the emphasis that carries meaning: `[accent:› ]Łódź`."""

from collections.abc import Iterable
from itertools import groupby

from textual.content import Content

from quizapp.tui.content import ACCENT, MUTED, PARTLY, RIGHT, STRONG, WRONG

_NAMES = {
    STRONG: "strong",
    ACCENT: "accent",
    MUTED: "muted",
    RIGHT: "right",
    PARTLY: "partly",
    WRONG: "wrong",
}


def drawn(lines: Iterable[Content]) -> list[str]:
    """Return the lines, their spaces at the end left out; what the mouse finds there is not told."""
    return [_line(line.rstrip()) for line in lines]


def meant(lines: Iterable[Content], key: str) -> list[tuple[str, object]]:
    """Return each text that a click would take, and what it finds there under `key`."""
    return [
        (line.plain[span.start : span.end].rstrip(), span.style.meta[key])
        for line in lines
        for span in line.spans
        if not isinstance(span.style, str) and key in span.style.meta
    ]


def _line(line: Content) -> str:
    styles: list[set[str]] = [set() for _ in line.plain]
    for span in line.spans:
        if isinstance(span.style, str):
            for place in range(span.start, min(span.end, len(styles))):
                styles[place] |= {_NAMES.get(word, word) for word in span.style.split()}
    runs = groupby(zip(line.plain, styles, strict=True), key=lambda pair: sorted(pair[1]))
    pieces = (("".join(sign for sign, _ in run), style) for style, run in runs)
    return "".join(
        f"[{' '.join(style)}:{text}]" if style and text.strip() else text for text, style in pieces
    )
