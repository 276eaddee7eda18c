from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import CheckOptions, Settings, load_settings, parse_fail_on
from factcheck.errors import ConfigError
from factcheck.models.verdict import Verdict


def written(folder: Path, text: str) -> Settings:
    (folder / "factcheck.toml").write_text(text, encoding="utf-8")
    return load_settings(folder)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    settings = load_settings(tmp_path)
    assert settings == Settings()
    assert settings.fail_on == (Verdict.CONTRADICTED,)
    assert settings.jobs == 1


def test_a_desk_can_settle_everything(tmp_path: Path) -> None:
    settings = written(
        tmp_path,
        'fail-on = "overstated, Disputed"\nselect = ["NUMBER", "date"]\nignore = "scope"\n'
        'jobs = 4\nincident = "dock-2024"\n',
    )
    assert settings.fail_on == (Verdict.DISPUTED, Verdict.OVERSTATED)
    assert settings.select == ("NUMBER", "date")
    assert settings.ignore == ("scope",)
    assert (settings.jobs, settings.incident) == (4, "dock-2024")


@pytest.mark.parametrize(
    ("text", "place", "message", "hint"),
    [
        ('# ours\nfail_on = "x"\n', (2, 1), "there is no setting 'fail_on'", "did you mean 'fail-on'?"),
        ("  jobbs = 2", (1, 3), "there is no setting 'jobbs'", "did you mean 'jobs'?"),
        ("[check]\njobs = 2", (1, 2), "there is no setting 'check'", "settings are fail-on, select"),
        ("jobs = 1\njobs2 = 1", (2, 1), "there is no setting 'jobs2'", "did you mean 'jobs'?"),
        (
            '"fail-on" = "contradictd"',
            (1, 1),
            "'contradictd' is no verdict; did you mean 'contradicted'?",
            "",
        ),
        ("fail-on = []", (1, 1), "no verdict is named", ""),
        ('fail-on = ["never", "disputed"]', (1, 1), "'never' is no verdict", ""),
        ("jobs = 0", (1, 1), "greater than or equal to 1", ""),
        ('jobs = "4"', (1, 1), "valid integer", ""),
        ("jobs = true", (1, 1), "valid integer", ""),
        ("select = [1]", (1, 1), "words are wanted", ""),
        ("incident = 7", (1, 1), "valid string", ""),
        ("jobs = 1\njobs = 2", (2, 1), "no valid TOML", ""),
        ("jobs = 1\nselect = [\n", (2, 1), "no valid TOML", ""),
        ("a = " + "[" * 5000, (1, 1), "no valid TOML", ""),
    ],
)
def test_what_cannot_be_meant_is_shown_with_its_place(
    tmp_path: Path, text: str, place: tuple[int, int], message: str, hint: str
) -> None:
    with pytest.raises(ConfigError) as wrong:
        written(tmp_path, text)
    error = wrong.value
    assert (error.line, error.column) == place  # type: ignore[attr-defined]
    assert str(error).startswith(f"{tmp_path / 'factcheck.toml'}:{place[0]}:{place[1]}: ")
    assert message in error.message
    assert error.hint.startswith(hint)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    (tmp_path / "factcheck.toml").write_bytes(b'incident = "caf\xe9"')
    with pytest.raises(ConfigError, match="byte 15 is no UTF-8"):
        load_settings(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert written(tmp_path, "\ufeffjobs = 3").jobs == 3


@pytest.mark.parametrize(
    ("words", "verdicts"),
    [
        (("never",), ()),
        (("NEVER",), ()),
        (("supported", "contradicted", "supported"), (Verdict.CONTRADICTED, Verdict.SUPPORTED)),
    ],
)
def test_the_verdicts_to_fail_on(words: tuple[str, ...], verdicts: tuple[Verdict, ...]) -> None:
    assert parse_fail_on(words) == verdicts


def test_options_can_be_looked_up() -> None:
    assert len({CheckOptions(), CheckOptions(), CheckOptions(jobs=2)}) == 2
