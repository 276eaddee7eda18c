"""A folder with a cross-encoder in ONNX: found, checked, and read, or told why it cannot be used.

The folder holds ``model.onnx`` (or ``onnx/model.onnx``), ``tokenizer.json`` and a ``config.json`` whose ``id2label``
names the classes, as Hugging Face's exporters write them. Where it holds ``SHA256SUMS``, every file named there must
have its sum.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from factcheck.errors import ModelFault

BUILT_IN = Path(__file__).parent / "minilm"
SUMS = "SHA256SUMS"
CLASSES: Mapping[str, str] = {
    "entailment": "entailment",
    "entailed": "entailment",
    "supports": "entailment",
    "contradiction": "contradiction",
    "refutes": "contradiction",
    "neutral": "neutral",
    "not_entailment": "neutral",
    "not enough info": "neutral",
    "overstated": "overstated",
}
"""How models call their classes (folded), and what we call them."""
LONGEST = 512
"""Tokens that a model is taken to read where its ``config.json`` does not say how many."""


class ModelFolder(NamedTuple):
    """The files of a model that are there and whole; ``classes`` are ours, in the order of the model's outputs."""

    path: Path
    onnx: Path
    tokenizer: Path
    classes: tuple[str, ...]
    longest: int


def open_folder(path: Path) -> ModelFolder:
    """Look a model folder through before anything of it is loaded.

    Raises:
        ModelFault: a file is missing or damaged, or the classes are not those of entailment.
    """
    if not path.is_dir():
        raise _fault(path, "there is no such folder")
    _check_sums(path)
    onnx = next((one for one in (path / "model.onnx", path / "onnx" / "model.onnx") if one.is_file()), None)
    tokenizer = path / "tokenizer.json"
    if onnx is None:
        raise _fault(path, "it holds no model.onnx")
    if not tokenizer.is_file():
        raise _fault(path, "it holds no tokenizer.json")
    config = _config(path)
    longest = config.get("max_position_embeddings")
    return ModelFolder(path, onnx, tokenizer, _classes(path, config), longest if isinstance(longest, int) else LONGEST)


def name_of(path: Path) -> str:
    """A text that changes with the model's files: verdicts of another model are not taken for this one's.

    A folder with sums is known by them; another one by the sizes and times of its files.
    """
    sums = path / SUMS
    try:
        if sums.is_file():
            return sums.read_text(encoding="utf-8", errors="replace")
        return "\n".join(
            f"{one.name}:{one.stat().st_size}:{one.stat().st_mtime_ns}"
            for one in sorted(path.rglob("*"))
            if one.is_file()
        )
    except OSError as error:
        raise _fault(path, f"it cannot be read: {error.strerror}") from error


def _check_sums(path: Path) -> None:
    sums = path / SUMS
    if not sums.is_file():
        if path == BUILT_IN:
            raise _fault(path, f"its {SUMS} is missing")
        return
    for line in sums.read_text(encoding="utf-8", errors="replace").splitlines():
        wanted, _, name = line.partition("  ")
        try:
            found = hashlib.sha256((path / name).read_bytes()).hexdigest()
        except OSError as error:
            raise _fault(path, f"{name} cannot be read: {error.strerror}") from error
        if found != wanted:
            raise _fault(path, f"{name} is damaged: its SHA-256 is {found[:12]}…, it should be {wanted[:12]}…")


def _config(path: Path) -> dict[str, Any]:
    try:
        config = json.loads((path / "config.json").read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise _fault(path, f"its config.json cannot be read: {error}") from error
    if not isinstance(config, dict):
        raise _fault(path, "its config.json holds no table of settings")
    return config


def _classes(path: Path, config: Mapping[str, Any]) -> tuple[str, ...]:
    labels = config.get("id2label")
    if not isinstance(labels, dict) or sorted(labels) != sorted(map(str, range(len(labels)))):
        raise _fault(path, "its config.json does not name the classes (id2label)")
    names = [str(labels[str(at)]) for at in range(len(labels))]
    ours = tuple(CLASSES.get(name.casefold().replace("-", "_"), "") for name in names)
    if "entailment" not in ours or "neutral" not in ours or "" in ours or len(set(ours)) < len(ours):
        raise _fault(path, f"its classes are {', '.join(names)}, not entailment, contradiction and neutral")
    return ours


def _fault(path: Path, what: str) -> ModelFault:
    hint = "install factcheck-desk again" if path == BUILT_IN else "set `model` in factcheck.toml to another folder"
    return ModelFault(f"the model {path}: {what}", hint=f"{hint}, or check without it: --tier symbolic")
