"""The learner's settings: what is taken, and what is answered with a sentence."""

from datetime import time
from pathlib import Path

import pytest

from quizapp.settings import Settings, SettingsError, duration, read_settings, save_theme


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


def test_the_defaults_are_what_most_learners_want() -> None:
    assert Settings() == Settings(
        new_per_day=10,
        reviews_per_day=200,
        desired_retention=0.9,
        learning_steps=(60, 600),
        relearning_steps=(600,),
        maximum_interval=36500,
        day_starts=time(4),
        learn_ahead=1200,
        quiz_length=10,
        theme="",
    )


@pytest.mark.parametrize(
    ("key", "least", "most", "step"),
    [
        ("new_per_day", 0, 9999, 1),
        ("reviews_per_day", 0, 99999, 1),
        ("maximum_interval", 1, 36500, 1),
        ("quiz_length", 1, 9999, 1),
        ("desired_retention", 0.7, 0.99, 0.001),
    ],
)
def test_a_number_is_taken_within_its_bounds_and_the_sentence_names_them(
    key: str, least: float, most: float, step: float, tmp_path: Path
) -> None:
    for taken in (least, most):
        assert getattr(settings(tmp_path, f"{key} = {taken}"), key) == taken
    for refused in (least - step, most + step):
        with pytest.raises(
            SettingsError, match=f"{key} is .*; it must be .* from {least}0? to {most}$"
        ):
            settings(tmp_path, f"{key} = {refused}")


def test_a_number_of_another_kind_is_not_taken(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"must be a number from 0\.70 to 0\.99"):
        settings(tmp_path, "desired_retention = true")
    with pytest.raises(SettingsError, match="must be a whole number"):
        settings(tmp_path, "quiz_length = 2.5")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("1s", 1), ("90s", 90), (" 10 m ", 600), ("2h", 7200), ("1d", 86400), ("999999s", 999_999)],
)
def test_a_length_of_time(text: str, seconds: int, tmp_path: Path) -> None:
    assert duration(text) == seconds
    assert settings(tmp_path, f'learn_ahead = "{text}"').learn_ahead == seconds


@pytest.mark.parametrize("value", ["", "s", "10", "10 x", "1000000s", "-1s", "1m30s", "1.5h", 60])
def test_what_is_no_length_of_time_is_told_how_to_write_one(value: object) -> None:
    with pytest.raises(ValueError, match="is no length of time; write it like 90s, 10m or 2h"):
        duration(value)


def test_a_time_of_day_may_be_written_as_toml_has_it(tmp_path: Path) -> None:
    assert settings(tmp_path, "day_starts = 05:30:00").day_starts == time(5, 30)
    assert settings(tmp_path, 'day_starts = "00:00"').day_starts == time(0)
    assert settings(tmp_path, "learning_steps = []").learning_steps == ()


WANTED = {
    "learning_steps": 'a list of times from a second up, such as ["1m", "10m"]',
    "relearning_steps": 'a list of times from a second up, such as ["10m"]',
    "day_starts": 'a time of day such as "04:00", without a zone',
    "learn_ahead": 'a time such as "20m"',
    "theme": "the name of a theme",
    "new_per_day": "a whole number from 0 to 9999",
    "maximum_interval": "a whole number of days from 1 to 36500",
}


@pytest.mark.parametrize(("key", "wanted"), WANTED.items())
def test_a_value_that_cannot_be_taken_is_shown_with_its_line(
    key: str, wanted: str, tmp_path: Path
) -> None:
    with pytest.raises(SettingsError) as caught:
        settings(tmp_path, f"# mine\n\n  {key} = {{}}\n")
    file = tmp_path / "settings.toml"
    assert str(caught.value) == f"{file}:3: {key} is {{}}; it must be {wanted}"


def test_an_unknown_setting_is_told_with_the_nearest_or_with_all(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    with pytest.raises(SettingsError) as caught:
        settings(tmp_path, "quiz_lenght = 3")
    assert (
        str(caught.value) == f"{file}:1: unknown setting 'quiz_lenght'; did you mean 'quiz_length'?"
    )
    with pytest.raises(SettingsError) as caught:
        settings(tmp_path, "[zzz]")
    assert str(caught.value).startswith(f"{file}: unknown setting 'zzz'; known are day_starts, ")
    assert str(caught.value).endswith(", relearning_steps, reviews_per_day, theme")


@pytest.mark.parametrize("content", [b"\xff", b"theme = "])
def test_a_file_that_cannot_be_read_gets_a_sentence(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    file.write_bytes(content)
    with pytest.raises(SettingsError, match=r"settings\.toml.*; mend it or move it away"):
        read_settings(file)
    file.unlink()
    file.mkdir()
    with pytest.raises(SettingsError, match=r"settings\.toml cannot be read .*; mend it or move"):
        read_settings(file)


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
