"""The README as a package index shows it: its links lead to the project, for nothing lies beside it there.

A metadata hook of hatchling. In a checkout the README is read with its own, relative links.
"""

import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

RELATIVE = re.compile(r"(!?)(\[[^\]]*\])\((?![a-z]+:|#)([^)\s]+)\)")
"""A link or an image of Markdown whose target has no scheme and is no part of the page itself."""


class LinkedReadme(MetadataHookInterface):
    """Makes the long description of the README."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Enter the README, its links those of the release's own tag."""
        readme = Path(self.root, "README.md").read_text(encoding="utf-8")
        text = absolute(readme, metadata["urls"]["Homepage"], f"v{metadata['version']}")
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


def absolute(page: str, project: str, tag: str) -> str:
    """Return `page` with each relative link made one to the file under `tag` of `project`."""

    def led(link: re.Match[str]) -> str:
        sign, words, target = link.groups()
        return f"{sign}{words}({project}/{'raw' if sign else 'blob'}/{tag}/{target})"

    return RELATIVE.sub(led, page)
