"""Reads a Hugging Face checkpoint folder without Hugging Face's libraries."""
import json
import os
import struct

import torch

import pegasus

TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}
SAFETENSORS, PICKLE = "model.safetensors", "pytorch_model.bin"
COPIES = ("lm_head.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight")
WITH_CONFIG = ("decoder_start_token_id", "eos_token_id", "pad_token_id", "bos_token_id", "forced_eos_token_id", "num_beams",
               "max_length", "min_length", "length_penalty", "early_stopping", "no_repeat_ngram_size")


class Refused(Exception):
    """The checkpoint cannot become a bundle; the message says why."""


def read_json(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return json.load(file)


def config_of(folder):
    if not os.path.exists(os.path.join(folder, "config.json")):
        raise Refused("%s has no config.json, so it is no checkpoint folder" % folder)
    values = read_json(folder, "config.json")
    if values.get("model_type") != "pegasus":
        raise Refused("config.json names the model_type %r; only \"pegasus\" can be exported" % values.get("model_type"))
    if values.get("static_position_embeddings") is False or values.get("normalize_before") is False:
        raise Refused("config.json describes another architecture than Pegasus's")
    return values


def state_of(folder):
    """All parameters by name, of one file or of shards."""
    for name, read in ((SAFETENSORS, read_safetensors), (PICKLE, read_pickle)):
        files = shards(folder, name)
        if files:
            state = {}
            for file in files:
                state.update(read(os.path.join(folder, file)))
            return state
    raise Refused("%s has neither %s nor %s" % (folder, SAFETENSORS, PICKLE))


def shards(folder, name):
    if os.path.exists(os.path.join(folder, name)):
        return [name]
    index = name + ".index.json"
    if os.path.exists(os.path.join(folder, index)):
        return sorted(set(read_json(folder, index)["weight_map"].values()))
    return []


def read_pickle(path):
    """Nothing but tensors is unpickled: a checkpoint of unknown origin runs no code here."""
    state = torch.load(path, map_location="cpu", weights_only=True)
    return state.get("state_dict", state)


def read_safetensors(path):
    """8 bytes length, a JSON table of name, type, shape and place, then the values: github.com/huggingface/safetensors."""
    size = os.path.getsize(path)
    with open(path, "rb") as file:
        length = struct.unpack("<Q", file.read(8))[0]
        if length > size:
            raise Refused("%s is cut off or no safetensors file" % path)
        table = json.loads(file.read(length))
        table.pop("__metadata__", None)
        for name, entry in table.items():
            begin, end = entry["data_offsets"]
            if 8 + length + end > size:
                raise Refused("%s is cut off" % path)
            file.seek(8 + length + begin)
            values = torch.frombuffer(bytearray(file.read(end - begin)), dtype=TYPES[entry["dtype"]])
            yield name, values.reshape(entry["shape"])


def load(values, state):
    """The model in PyTorch, ready to answer: no parameter is missing, none is left over, copies of the embedding are equal."""
    state = {name: tensor.float() for name, tensor in dict(state).items()}
    for name in COPIES:
        copy = state.pop(name, None)
        shared = state.setdefault("model.shared.weight", copy) if copy is not None else None
        if copy is not None and not torch.equal(copy, shared):
            raise Refused("%s differs from the embedding, which Pegasus shares with it" % name)
    model = pegasus.Pegasus(pegasus.Config(values))
    try:
        pegasus.load(model, state)
    except (ValueError, RuntimeError) as e:
        raise Refused(str(e)) from e
    return model.eval()


def generation_config_of(folder, values):
    """The folder's own, or what older checkpoints keep in config.json."""
    if os.path.exists(os.path.join(folder, "generation_config.json")):
        return read_json(folder, "generation_config.json")
    return {name: values[name] for name in WITH_CONFIG if values.get(name) is not None}


def random_like(values, seed):
    """A model of that size that was never trained."""
    torch.manual_seed(seed)
    model = pegasus.Pegasus(pegasus.Config(values))
    deviation = values.get("init_std", 0.02)
    for parameter in model.parameters():
        if parameter.requires_grad and parameter.dim() > 1:
            torch.nn.init.normal_(parameter, 0, deviation)
    return model.eval()
