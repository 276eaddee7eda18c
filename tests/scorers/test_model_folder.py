from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import ModelFault
from factcheck.scorers import model_folder
from factcheck.scorers.model_folder import BUILT_IN, name_of, open_folder


def relabelled(folder: Path, *labels: str) -> None:
    (folder / "SHA256SUMS").unlink()
    config = json.loads((folder / "config.json").read_text())
    config["id2label"] = {str(at): label for at, label in enumerate(labels)}
    (folder / "config.json").write_text(json.dumps(config))


def test_the_model_that_ships_is_whole_and_fits_into_thirty_megabytes() -> None:
    opened = open_folder(BUILT_IN)
    assert opened.classes == ("entailment", "contradiction", "neutral", "overstated")
    assert sum(file.stat().st_size for file in BUILT_IN.iterdir()) < 30_000_000


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_damaged_file_is_named(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(ModelFault, match=rf"{name} is damaged") as caught:
        open_folder(folder)
    assert "--tier symbolic" in caught.value.hint


@pytest.mark.parametrize("name", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelFault, match=name):
        open_folder(folder)
    (folder / "SHA256SUMS").unlink()
    with pytest.raises(ModelFault, match=name):
        open_folder(folder)


def test_the_model_that_ships_needs_its_sums(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "SHA256SUMS").unlink()
    monkeypatch.setattr(model_folder, "BUILT_IN", folder)
    with pytest.raises(ModelFault, match="SHA256SUMS is missing") as caught:
        open_folder(folder)
    assert "install factcheck-desk again" in caught.value.hint


def test_a_folder_that_is_not_there() -> None:
    with pytest.raises(ModelFault, match="no such folder"):
        open_folder(Path("/nowhere/at/all"))


@pytest.mark.parametrize(
    ("labels", "classes"),
    [
        (("CONTRADICTION", "NEUTRAL", "ENTAILMENT"), ("contradiction", "neutral", "entailment")),
        (("entailment", "not_entailment"), ("entailment", "neutral")),
        (("Supports", "Refutes", "NOT ENOUGH INFO"), ("entailment", "contradiction", "neutral")),
    ],
)
def test_other_models_may_call_and_order_their_classes_otherwise(
    folder: Path, labels: tuple[str, ...], classes: tuple[str, ...]
) -> None:
    relabelled(folder, *labels)
    assert open_folder(folder).classes == classes


@pytest.mark.parametrize(
    "labels",
    [("LABEL_0", "LABEL_1", "LABEL_2"), ("entailment", "contradiction"), ("entailment", "entailed", "neutral")],
)
def test_classes_that_are_not_those_of_entailment_are_refused(folder: Path, labels: tuple[str, ...]) -> None:
    relabelled(folder, *labels)
    with pytest.raises(ModelFault, match="its classes are"):
        open_folder(folder)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"id2label": 3}', '{"id2label": {"1": "neutral"}}', "[" * 50_000])
def test_a_config_that_says_nothing_of_use_is_refused(folder: Path, content: str) -> None:
    (folder / "SHA256SUMS").unlink()
    (folder / "config.json").write_text(content)
    with pytest.raises(ModelFault, match=r"config\.json"):
        open_folder(folder)


def test_another_model_has_another_name(folder: Path) -> None:
    assert name_of(folder) == name_of(BUILT_IN)
    (folder / "SHA256SUMS").unlink()
    first = name_of(folder)
    (folder / "tokenizer.json").write_text("{}")
    assert len({name_of(BUILT_IN), first, name_of(folder)}) == 3
