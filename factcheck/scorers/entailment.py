"""What a passage says of a claim, weighed by a cross-encoder that runs on this machine.

The model reads passage and claim together and tells whether the one follows from the other. Each pair is read by
itself, not in a batch: int8 arithmetic scales its numbers over all that is read at once, and a pair must weigh the
same whatever stands beside it (one thread a pair, several pairs side by side, is as fast as any batch on a CPU).
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from factcheck.errors import ModelFault
from factcheck.models.entailment import Entailment
from factcheck.scorers.model_folder import BUILT_IN, ModelFolder, open_folder

TOKENS = 256
"""Tokens of a pair that are read; of a longer one, the longer part is cut at its end."""
THREADS = 2
LONGEST_TEXT = 8_000
"""Characters of a text that are looked at: more than the tokens that are read can ever hold."""


class EntailmentModel:
    """A cross-encoder, loaded: some 0.3 s and 100 MB.

    Raises:
        ModelFault: the folder does not hold a model that can be used.
    """

    def __init__(self, folder: Path = BUILT_IN, *, threads: int = THREADS) -> None:
        self._folder = open_folder(folder)
        self._tokenizer = _tokenizer(self._folder)
        self._session = _session(self._folder)
        self._inputs = {one.name for one in self._session.get_inputs()}
        self._threads = threads

    def score(self, pairs: Sequence[tuple[str, str]]) -> list[Entailment]:
        """What each (passage, claim) amounts to, in their order.

        Raises:
            ModelFault: the model's outputs are not what its ``config.json`` says.
        """
        if self._threads == 1 or len(pairs) < 2:
            return [self._one(pair) for pair in pairs]
        with ThreadPoolExecutor(self._threads) as threads:
            return list(threads.map(self._one, pairs))

    def _one(self, pair: tuple[str, str]) -> Entailment:
        passage, claim = (_readable(text) for text in pair)
        coded = self._tokenizer.encode(passage, claim)
        given = {"input_ids": coded.ids, "attention_mask": coded.attention_mask, "token_type_ids": coded.type_ids}
        try:
            (logits, *_) = self._session.run(
                None, {name: np.array([ids], dtype=np.int64) for name, ids in given.items() if name in self._inputs}
            )
        except Exception as error:  # onnxruntime's own errors share no type
            raise self._fault(f"it cannot be run: {str(error)[:200]}") from error
        if logits.shape != (1, len(self._folder.classes)) or not np.isfinite(logits).all():
            raise self._fault(f"it gives {logits.shape} numbers for {len(self._folder.classes)} classes")
        shares = np.exp(logits[0].astype(np.float64) - logits[0].max())
        shares /= shares.sum()
        rounded = {name: round(float(share), 4) for name, share in zip(self._folder.classes, shares, strict=True)}
        return Entailment(**{"contradiction": 0.0, **rounded})

    def _fault(self, what: str) -> ModelFault:
        return ModelFault(f"the model {self._folder.path}: {what}", hint="check without it: --tier symbolic")


def _tokenizer(folder: ModelFolder) -> Tokenizer:
    try:
        tokenizer = Tokenizer.from_file(str(folder.tokenizer))
    except Exception as error:  # tokenizers raises a bare Exception for a broken file
        raise ModelFault(
            f"the model {folder.path}: its tokenizer.json cannot be read: {str(error)[:200]}",
            hint="check without it: --tier symbolic",
        ) from error
    tokenizer.no_padding()
    tokenizer.enable_truncation(min(TOKENS, folder.longest), strategy="longest_first")
    return tokenizer


def _session(folder: ModelFolder) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(folder.onnx), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # onnxruntime's own errors share no type
        raise ModelFault(
            f"the model {folder.path}: its model.onnx cannot be loaded: {str(error)[:200]}",
            hint="check without it: --tier symbolic",
        ) from error


def _readable(text: str) -> str:
    """A text that a tokenizer takes: halves of characters, which no file in UTF-8 has, are shown as "?"."""
    return text[:LONGEST_TEXT].encode("utf-8", "replace").decode()
