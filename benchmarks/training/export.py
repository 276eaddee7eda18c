"""The trained encoder as the files that the program reads: ONNX in int8, a tokenizer, labels, and their sums.

    python benchmarks/training/export.py FOLDER --out factcheck/scorers/minilm

FOLDER is what ``train.py`` wrote. Needs torch, transformers, onnx, onnxruntime and onnxscript.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import torch
from onnx import TensorProto
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers import optimizer
from tokenizers import Tokenizer
from transformers import BertForSequenceClassification

FILES = ("config.json", "model.onnx", "tokenizer.json")


def export(folder: Path, out: Path) -> None:
    """Write the four files of a model folder; what was there under their names is replaced."""
    out.mkdir(parents=True, exist_ok=True)
    model = BertForSequenceClassification.from_pretrained(folder, dtype=torch.float, attn_implementation="eager").eval()
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(out / "tokenizer.json"), pretty=False)
    config = {
        "model_type": "bert",
        "id2label": {str(at): name for at, name in model.config.id2label.items()},
        "max_position_embeddings": model.config.max_position_embeddings,
        "pad_token_id": model.config.pad_token_id,
    }
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    with tempfile.TemporaryDirectory() as scratch:
        plain, fused = Path(scratch) / "plain.onnx", Path(scratch) / "fused.onnx"
        _to_onnx(model, plain)
        joined = optimizer.optimize_model(
            str(plain),
            model_type="bert",
            num_heads=model.config.num_attention_heads,
            hidden_size=model.config.hidden_size,
            opt_level=0,
        )
        joined.save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            out / "model.onnx",
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": TensorProto.FLOAT},
        )
    sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in FILES]
    (out / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


def _to_onnx(model: BertForSequenceClassification, path: Path) -> None:
    ids = torch.ones(2, 8, dtype=torch.long)
    axes = {0: "pairs", 1: "tokens"}
    names = ["input_ids", "attention_mask", "token_type_ids"]
    model.config.return_dict = False
    torch.onnx.export(
        model,
        (ids, ids, ids),
        str(path),
        input_names=names,
        output_names=["logits"],
        dynamic_axes=dict.fromkeys(names, axes) | {"logits": {0: "pairs"}},
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", required=True, type=Path)
    options = parser.parse_args()
    export(options.folder, options.out)
