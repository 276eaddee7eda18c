"""A small encoder taught to say what a passage says of a claim: entailment, contradiction or neutral.

    python benchmarks/training/train.py --init FOLDER --out FOLDER [--recipe FILE] [--seed N] [--threads N]

FOLDER for --init is a Hugging Face folder of a BERT-like encoder. A run that was cut off goes on from its last
checkpoint in --out (``state.pt``, every 500 steps) when it is started again. Needs torch and transformers; computes in
bf16 on a CPU or a GPU.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import time
import tomllib
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import torch
from mixing import CLASSES, SHARED, Pair, drawn, rows
from transformers import AutoConfig, AutoTokenizer, BertForSequenceClassification

EVERY = 500
"""Steps between two checkpoints."""
DEV = ("incident_pairs_dev", "dev/vitaminc", "dev/fever")


class Step(NamedTuple):
    """One batch, with where the schedule stands."""

    pairs: list[Pair]
    rate: float


def steps(recipe: dict[str, Any], seed: int) -> Iterator[Step]:
    """Batches of like lengths, phase after phase, each with its learning rate."""
    size, at = recipe["model"]["batch"], 0
    for number, phase in enumerate(recipe["phase"]):
        stream = drawn(phase["sets"], phase.get("strangers", 0.0), seed * 100 + number)
        chance = random.Random(seed * 100 + number)  # noqa: S311 - an order, no secret
        count, done = phase["pairs"] // size, 0
        while done < count:
            window = sorted(
                islice(stream, size * min(50, count - done)), key=lambda pair: len(pair.premise + pair.hypothesis)
            )
            batches = [window[start : start + size] for start in range(0, len(window), size)]
            chance.shuffle(batches)
            for batch in batches:
                fall = phase["rate"] + (phase["to"] - phase["rate"]) * done / count
                yield Step(batch, fall * min(1.0, (at + 1) / recipe["model"]["warm_up"]))
                done, at = done + 1, at + 1


def groups(model: Any, layer_rate: float) -> list[dict[str, Any]]:
    """Weights by layer, the lower the slower; embeddings stay as they are."""
    model.bert.embeddings.requires_grad_(False)
    depth = model.config.num_hidden_layers
    made = []
    for name, weight in model.named_parameters():
        if not weight.requires_grad:
            continue
        layer = int(name.split("layer.")[1].split(".")[0]) if "layer." in name else depth
        made.append(
            {
                "params": [weight],
                "share": layer_rate ** (depth - layer),
                "weight_decay": 0.01 if weight.ndim > 1 else 0.0,
            }
        )
    return made


def loss_of(logits: torch.Tensor, right: torch.Tensor, smoothing: float) -> torch.Tensor:
    """Cross entropy with smoothed labels; ``right`` marks the classes of each row, whose sum counts.

    ``logits`` and ``right`` (of 0 and 1) have the shape ``(pairs, classes)``.
    """
    logp = torch.log_softmax(logits.float(), -1)
    of_label = torch.logsumexp(logp.masked_fill(right == 0, -math.inf), 1)
    return -((1 - smoothing) * of_label + smoothing * logp.mean(1)).mean()


def widened(model: Any) -> Any:
    """The same model with a class for "overstated", which begins as a twin of "neutral"."""
    if model.config.num_labels < len(CLASSES):
        old = model.classifier
        new = torch.nn.Linear(old.in_features, len(CLASSES))
        with torch.no_grad():
            new.weight.copy_(torch.cat([old.weight, old.weight[2:3]]))
            new.bias.copy_(torch.cat([old.bias, old.bias[2:3] - 1.0]))
        model.classifier, model.num_labels = new, len(CLASSES)
    model.config.id2label = dict(enumerate(CLASSES))
    model.config.label2id = {name: at for at, name in enumerate(CLASSES)}
    return model


class Trainer:
    """A model, its tokenizer and its optimizer on one device."""

    def __init__(self, init: Path, recipe: dict[str, Any], seed: int) -> None:
        torch.manual_seed(seed)
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.settings = recipe["model"]
        self.tokenizer = AutoTokenizer.from_pretrained(init)
        dropout = self.settings["dropout"]
        self.model = widened(
            BertForSequenceClassification.from_pretrained(
                init,
                hidden_dropout_prob=dropout,
                attention_probs_dropout_prob=0.0,
                classifier_dropout=0.1,
                dtype=torch.float,
                attn_implementation="eager",  # faster here than the fused kind
                num_labels=max(3, AutoConfig.from_pretrained(init).num_labels),
            )
        ).to(self.device)
        self.optimizer = torch.optim.AdamW(groups(self.model, self.settings["layer_rate"]), lr=0.0, betas=(0.9, 0.98))

    def logits(self, pairs: list[Pair]) -> torch.Tensor:
        """Shape ``(pairs, classes)``."""
        coded = self.tokenizer(
            [pair.premise for pair in pairs],
            [pair.hypothesis for pair in pairs],
            truncation="longest_first",
            max_length=self.settings["length"],
            padding=True,
            return_tensors="pt",
        ).to(self.device)
        with torch.autocast(self.device, torch.bfloat16):
            scores: torch.Tensor = self.model(**coded).logits
        return scores

    def learn(self, step: Step) -> float:
        """One step; the loss before it."""
        self.model.train()
        for group in self.optimizer.param_groups:
            group["lr"] = step.rate * group["share"]
        marks = [[float(at in pair.right) for at in range(len(CLASSES))] for pair in step.pairs]
        right = torch.tensor(marks, device=self.device)
        loss = loss_of(self.logits(step.pairs), right, self.settings["smoothing"])
        if not math.isfinite(loss.item()):
            raise SystemExit("the loss is not finite: lower the rate in the recipe")
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return float(loss.item())

    @torch.inference_mode()  # type: ignore[untyped-decorator, unused-ignore]
    def accuracy(self, pairs: list[Pair]) -> float:
        """Share of pairs whose best class is right; neutral and overstated are one class here."""
        self.model.eval()
        ordered, hits = sorted(pairs, key=lambda pair: len(pair.premise)), 0
        for start in range(0, len(ordered), 64):
            part = ordered[start : start + 64]
            shares = torch.softmax(self.logits(part).float(), 1)
            shares = torch.cat([shares[:, :2], shares[:, 2:].sum(1, keepdim=True)], 1)
            guesses = shares.argmax(1).tolist()
            hits += sum(guess in {min(at, 2) for at in pair.right} for guess, pair in zip(guesses, part, strict=True))
        return hits / len(ordered)

    def save(self, out: Path, done: int) -> None:
        """Weights in half precision for the export, and all that a second start needs."""
        half = {name: weight.half() for name, weight in self.model.state_dict().items()}
        self.model.save_pretrained(out, state_dict=half)
        self.tokenizer.save_pretrained(out)
        state = {"done": done, "model": self.model.state_dict(), "optimizer": self.optimizer.state_dict()}
        torch.save(state, out / "state.tmp")
        (out / "state.tmp").replace(out / "state.pt")

    def resume(self, out: Path) -> int:
        """Steps done by an earlier run into the same folder, whose weights are taken up."""
        if not (out / "state.pt").exists():
            return 0
        state = torch.load(out / "state.pt", weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        return int(state["done"])


def main() -> None:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--init", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--recipe", type=Path, default=Path(__file__).with_name("recipe.toml"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--dev", type=int, default=600, help="pairs of each held-back set looked at on the way")
    args = parser.parse_args()
    recipe = tomllib.loads(args.recipe.read_text(encoding="utf-8"))
    args.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(args.threads)
    trainer = Trainer(args.init, recipe, args.seed)
    dev = {name: rows(SHARED / f"{name}.jsonl.gz") for name in DEV}
    dev = {name: random.Random(0).sample(found, min(args.dev, len(found))) for name, found in dev.items()}  # noqa: S311
    done = trainer.resume(args.out)
    began, mean, at = time.monotonic(), 0.0, done
    for at, step in enumerate(islice(steps(recipe, args.seed), done, None), done + 1):
        mean += 0.02 * (trainer.learn(step) - mean) if mean else trainer.learn(step)
        if at % 100 == 0:
            speed = (at - done) * len(step.pairs) / (time.monotonic() - began)
            print(f"step {at}, rate {step.rate:.1e}, loss {mean:.3f}, {speed:.1f} pairs/s", flush=True)
        if at % EVERY == 0:
            trainer.save(args.out, at)
        if at % (2 * EVERY) == 0:
            print(
                json.dumps({"at": at} | {name: round(trainer.accuracy(found), 4) for name, found in dev.items()}),
                flush=True,
            )
    trainer.save(args.out, at)
    print(
        json.dumps({"at": "end"} | {name: round(trainer.accuracy(found), 4) for name, found in dev.items()}), flush=True
    )


if __name__ == "__main__":
    main()
