"""Two themes of our own: `ink` on dark terminals, `paper` on light ones.

One accent, and the three colours of verdicts. Every pair of text and ground that we draw has a
contrast of at least 4.5 to 1 (WCAG AA), which a test works out.
"""

from __future__ import annotations

from textual.theme import Theme

INK = Theme(
    name="ink",
    dark=True,
    primary="#8ab8f0",
    secondary="#8ab8f0",
    accent="#8ab8f0",
    success="#86cf9a",
    warning="#e3bf77",
    error="#f1938c",
    foreground="#d9dce2",
    background="#15171b",
    surface="#15171b",
    panel="#1f2329",
    boost="#262b33",
    variables={
        "text-muted": "#949ba7",
        "text-disabled": "#7f8693",
        "block-cursor-background": "#262b33",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#1f2329",
        "block-cursor-blurred-foreground": "#d9dce2",
        "input-selection-background": "#8ab8f0 35%",
        "scrollbar": "#3a414c",
        "scrollbar-hover": "#5a6472",
        "scrollbar-active": "#8ab8f0",
        "scrollbar-background": "#15171b",
        "scrollbar-background-hover": "#15171b",
        "scrollbar-background-active": "#15171b",
        "footer-key-foreground": "#d9dce2",
        "border": "#3a414c",
    },
)
"""For dark terminals."""

PAPER = Theme(
    name="paper",
    dark=False,
    primary="#0f5aa8",
    secondary="#0f5aa8",
    accent="#0f5aa8",
    success="#1b6e3a",
    warning="#7d5700",
    error="#a9261d",
    foreground="#22262c",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#f0eee8",
    boost="#e6e3db",
    variables={
        "text-muted": "#5d6470",
        "text-disabled": "#6a717d",
        "block-cursor-background": "#e6e3db",
        "block-cursor-foreground": "#000000",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#f0eee8",
        "block-cursor-blurred-foreground": "#22262c",
        "input-selection-background": "#0f5aa8 25%",
        "scrollbar": "#dcd8cd",
        "scrollbar-hover": "#a39d90",
        "scrollbar-active": "#0f5aa8",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "footer-key-foreground": "#22262c",
        "border": "#c9c4b8",
    },
)
"""For light terminals."""

THEMES = (INK, PAPER)
"""Our own, in the order in which the palette lists them."""
