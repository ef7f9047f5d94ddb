"""The learner's settings: what is taken, and what is answered with a sentence."""

from datetime import time
from pathlib import Path

import pytest

from quizapp.settings import Settings, SettingsError, read_settings, save_theme


def settings(folder: Path, text: str) -> Settings:
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return read_settings(file)


def test_what_is_left_out_stands_at_its_default(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()
    found = settings(
        tmp_path, 'new_per_day = 3\nlearning_steps = ["30s", "2h"]\nday_starts = "05:30"\n'
    )
    assert found == Settings(new_per_day=3, learning_steps=(30, 7200), day_starts=time(5, 30))


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


def test_a_theme_takes_the_place_of_the_one_before_and_of_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "home" / "settings.toml"
    save_theme(file, "paper")
    assert file.read_text(encoding="utf-8") == 'theme = "paper"\n'
    file.write_text('# mine\n  theme="old"\nnew_per_day = 3  # theme = x\n', encoding="utf-8")
    save_theme(file, "nord")
    assert file.read_text(encoding="utf-8") == (
        'theme = "nord"\n# mine\nnew_per_day = 3  # theme = x\n'
    )
    assert read_settings(file) == Settings(theme="nord", new_per_day=3)


def test_settings_kept_elsewhere_behind_a_link_stay_there(tmp_path: Path) -> None:
    real, link = tmp_path / "dotfiles.toml", tmp_path / "settings.toml"
    real.write_text("new_per_day = 3\n", encoding="utf-8")
    link.symlink_to(real)
    save_theme(link, "nord")
    assert link.is_symlink()
    assert read_settings(real) == Settings(theme="nord", new_per_day=3)


def test_where_no_theme_can_be_saved_a_sentence_says_so(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"theme could not be saved in .*settings\.toml"):
        save_theme(tmp_path / "home" / "settings.toml", "nord")
