"""The learner's settings: what is taken, and what is answered with a sentence."""

from datetime import time
from pathlib import Path

import pytest

from quizapp.settings import Settings, SettingsError, read_settings


def settings(folder: Path, text: str) -> Settings:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file)


def test_what_is_left_out_stands_at_its_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()
    told = settings(
        tmp_path, 'new_per_day = 3\nlearning_steps = ["30s", "2h"]\nday_starts = "05:30"\n'
    )
    assert told == Settings(new_per_day=3, learning_steps=(30, 7200), day_starts=time(5, 30))


@pytest.mark.parametrize(
    "line",
    [
        "new_per_day = 'x'",
        "new_per_day = true",
        "new_pr_day = 3",
        f"desired_retention = 1{'0' * 400}",
        "desired_retention = nan",
        'day_starts = "04:00+02:00"',
        'day_starts = "24:00"',
        'learning_steps = ["0s"]',
        'relearning_steps = ["10m", 3]',
        "theme = 3",
        "[new_per_day]",
    ],
)
def test_nonsense_gets_a_sentence_with_file_and_way_out(line: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"settings\.toml.*(must be|did you mean)"):
        settings(tmp_path, f"{line}\n")


def test_where_there_can_be_no_file_all_stands_at_its_default(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    assert read_settings(tmp_path / "home" / "settings.toml") == Settings()
