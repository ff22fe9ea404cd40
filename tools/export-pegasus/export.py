"""Turns a Pegasus checkpoint of Hugging Face's form into a model bundle: export.py CHECKPOINT OUT --precision fp32|fp16|int8.

README.md beside this file says what to install and where checkpoints come from.
"""
import argparse
import json
import os
import shutil
import sys

import torch

import beam_graph
import bundle
import check
import checkpoint
import precision
import tokenizer
from graph import Weights
from layers import Pegasus
from runtime import Runtime, archive

PRECISIONS = {kind.name: kind for kind in (precision.Full, precision.Half, precision.Blocks)}
RANDOM = {
    "xsum-size": {"vocab_size": 96103, "d_model": 1024, "encoder_layers": 16, "decoder_layers": 16, "encoder_ffn_dim": 4096,
                  "decoder_ffn_dim": 4096, "encoder_attention_heads": 16, "decoder_attention_heads": 16,
                  "max_position_embeddings": 512},
    "tiny": {"vocab_size": 311, "d_model": 48, "encoder_layers": 2, "decoder_layers": 2, "encoder_ffn_dim": 96,
             "decoder_ffn_dim": 96, "encoder_attention_heads": 4, "decoder_attention_heads": 4,
             "max_position_embeddings": 256},
}
RANDOM_ALL = {"model_type": "pegasus", "is_encoder_decoder": True, "activation_function": "relu", "scale_embedding": True,
              "pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0, "forced_eos_token_id": 1, "dropout": 0.1}


def arguments(words):
    parser = argparse.ArgumentParser(description="Turns a Pegasus checkpoint into a model bundle.")
    parser.add_argument("checkpoint", nargs="?", help="a folder with config.json, weights and spiece.model or tokenizer.json")
    parser.add_argument("out", help="the bundle's folder, new or empty")
    parser.add_argument("--precision", choices=PRECISIONS, default="int8")
    parser.add_argument("--merged", action="store_true", help="one decoder file for the first and the following tokens")
    parser.add_argument("--beam-graph", action="store_true", help="add " + beam_graph.FILE + ", which writes a whole text at once")
    parser.add_argument("--random", choices=RANDOM, help="in place of a checkpoint: an untrained model of that size")
    parser.add_argument("--seed", type=int, default=1, help="of the untrained model")
    parser.add_argument("--onnxruntime", default=archive(), help="its Java archive, for the check; default: Maven's")
    parser.add_argument("--java", default="java")
    parser.add_argument("--no-check", action="store_true", help="do not compare with PyTorch")
    chosen = parser.parse_args(words)
    if bool(chosen.checkpoint) == bool(chosen.random):
        parser.error("name a checkpoint, or --random and no checkpoint")
    if not chosen.no_check and not chosen.onnxruntime:
        parser.error("ONNX Runtime's Java archive is not in Maven's repository yet: build the platform once, or --no-check")
    return chosen


def main(words):
    chosen = arguments(words)
    os.makedirs(chosen.out, exist_ok=True)
    if os.listdir(chosen.out):
        raise checkpoint.Refused("%s is not empty" % chosen.out)
    if chosen.random:
        values = {**RANDOM_ALL, **RANDOM[chosen.random]}
        model = checkpoint.random_like(values, chosen.seed)
        write_json(chosen.out, "config.json", values)
        write_json(chosen.out, "generation_config.json", checkpoint.generation_config_of(chosen.out, values))
    else:
        values = checkpoint.config_of(chosen.checkpoint)
        model = checkpoint.load(values, checkpoint.state_of(chosen.checkpoint))
        write_descriptions(chosen.checkpoint, chosen.out, values)
    write_graphs(chosen, model)
    if not chosen.no_check:
        runtime = Runtime(chosen.onnxruntime, chosen.java)
        fine = check.check(chosen.out, model, chosen.precision, chosen.merged, runtime)
        if fine and chosen.beam_graph:
            fine = verified_beam_graph(chosen, model, runtime)
        if not fine:
            raise checkpoint.Refused("The bundle does not answer as PyTorch does; do not use it")
    print("%s: %.1f MB" % (chosen.out, sum(entry.stat().st_size for entry in os.scandir(chosen.out)) / 1e6))


def write_graphs(chosen, model):
    weights = Weights(chosen.out)
    pegasus = Pegasus(model.config, dict(model.state_dict()), PRECISIONS[chosen.precision]())
    metadata = {"precision": chosen.precision}
    bundle.write(chosen.out, weights, pegasus, chosen.merged, metadata)
    if chosen.beam_graph:
        beam_graph.write(chosen.out, weights, pegasus, checkpoint.read_json(chosen.out, "generation_config.json"), metadata)
    weights.close()


def verified_beam_graph(chosen, model, runtime):
    fine = check.check_beam_graph(chosen.out, model, chosen.precision, runtime)
    if fine:
        beam_graph.mark_verified(chosen.out)
    return fine


def write_descriptions(folder, out, values):
    """Everything beside the graphs."""
    shutil.copy(os.path.join(folder, "config.json"), out)
    write_json(out, "generation_config.json", checkpoint.generation_config_of(folder, values))
    for name in ("jeevan.json", "tokenizer_config.json", "special_tokens_map.json"):
        if os.path.exists(os.path.join(folder, name)):
            shutil.copy(os.path.join(folder, name), out)
    if os.path.exists(os.path.join(folder, "tokenizer.json")):
        shutil.copy(os.path.join(folder, "tokenizer.json"), out)
    elif os.path.exists(os.path.join(folder, "spiece.model")):
        made = tokenizer.convert(os.path.join(folder, "spiece.model"), offset_of(folder))
        if len(made["model"]["vocab"]) > values["vocab_size"]:
            raise checkpoint.Refused("spiece.model has more pieces than config.json's vocab_size")
        write_json(out, "tokenizer.json", made)
    else:
        raise checkpoint.Refused("%s has neither tokenizer.json nor spiece.model" % folder)


def offset_of(folder):
    if os.path.exists(os.path.join(folder, "tokenizer_config.json")):
        return checkpoint.read_json(folder, "tokenizer_config.json").get("offset", tokenizer.OFFSET)
    return tokenizer.OFFSET


def write_json(folder, name, values):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(values, file, ensure_ascii=False, indent=None if name == "tokenizer.json" else 2)


if __name__ == "__main__":
    torch.set_num_threads(1)
    try:
        main(sys.argv[1:])
    except checkpoint.Refused as refused:
        sys.exit("Refused: %s" % refused)
