"""Makes a larger model that writes the same, after Net2Net (Chen, Goodfellow, Shlens 2016): for runs at the size of
google/pegasus-xsum where its weights are not at hand.

Every unit is repeated, and what comes in from repeated units is divided by their number; layers that are added pass on
what they get. 5 times the width of jeevan-small-1, 16 + 16 layers and 96,103 tokens are 0.5 billion parameters.

Usage: widen.py CHECKPOINT BUNDLE OUT [TIMES LAYERS FFN VOCABULARY POSITIONS]   BUNDLE is the small model's, for its tokenizer
"""
import json
import os
import shutil
import sys

import torch

NEVER = -1e4  # logit of a token that the small model does not know


def inputs(weight, times):
    return weight.repeat(1, times) / times


def both(weight, times):
    return inputs(weight, times).repeat(times, 1)


def padded(tensor, rows, columns=None):
    larger = torch.zeros(rows, *([columns] if columns else tensor.shape[1:]))
    larger[:tensor.size(0), :tensor.size(1)] = tensor
    return larger


def layer(state, prefix, times, ffn):
    for name in [name for name in state if name.startswith(prefix)]:
        value = state[name]
        if ".fc1.weight" in name:
            yield name, padded(inputs(value, times), ffn)
        elif ".fc1.bias" in name:
            yield name, torch.cat([value, torch.zeros(ffn - len(value))])
        elif ".fc2.weight" in name:
            yield name, padded(value.repeat(times, 1), times * value.size(0), ffn)
        elif value.dim() == 2:
            yield name, both(value, times)
        else:
            yield name, value.repeat(times)


def silent(values):
    """The same shapes as another layer; adds nothing to what passes through."""
    for name, value in values:
        adds = ".out_proj." in name or ".fc2." in name
        yield name, torch.zeros_like(value) if adds else value


def widened(state, times, layers, ffn, vocabulary, positions):
    scale = times ** -0.5  # embeddings are multiplied by the root of the width when read
    wide = {"model.shared.weight": padded(state["model.shared.weight"].repeat(1, times) * scale, vocabulary)}
    bias = torch.full((1, vocabulary), NEVER)
    bias[:, :state["final_logits_bias"].size(1)] = state["final_logits_bias"]
    wide["final_logits_bias"] = bias
    for side in ("encoder", "decoder"):
        base = "model.%s." % side
        wide[base + "embed_positions.weight"] = padded(state[base + "embed_positions.weight"].repeat(1, times), positions)
        last = scale if side == "decoder" else 1.0  # times copies of each product, each times scale
        for kind in ("weight", "bias"):
            wide[base + "layer_norm." + kind] = state[base + "layer_norm." + kind].repeat(times) * last
        count = 1 + max(int(name.split(".")[3]) for name in state if name.startswith(base + "layers."))
        for number in range(layers):
            values = layer(state, base + "layers.%d." % min(number, count - 1), times, ffn)
            for name, value in (values if number < count else silent(values)):
                wide[name.replace(".layers.%d." % min(number, count - 1), ".layers.%d." % number)] = value.clone()
    return wide


def tokenizer(bundle, vocabulary):
    """With pieces that no text has, up to the larger vocabulary."""
    with open(os.path.join(bundle, "tokenizer.json"), encoding="utf-8") as file:
        values = json.load(file)
    pieces = values["model"]["vocab"]
    pieces.extend(["\U000f0000%d" % number, -1000.0] for number in range(len(pieces), vocabulary))
    return values


def main(checkpoint, bundle, out, times=5, layers=16, ffn=4096, vocabulary=96103, positions=512):
    times, layers, ffn, vocabulary, positions = map(int, (times, layers, ffn, vocabulary, positions))
    os.makedirs(out)
    for name in ("generation_config.json", "jeevan.json"):
        shutil.copy(os.path.join(checkpoint, name), out)
    with open(os.path.join(out, "tokenizer.json"), "w", encoding="utf-8") as file:
        json.dump(tokenizer(bundle, vocabulary), file)
    with open(os.path.join(checkpoint, "config.json"), encoding="utf-8") as file:
        config = json.load(file)
    config.update(d_model=config["d_model"] * times, vocab_size=vocabulary, max_position_embeddings=positions,
                  encoder_layers=layers, decoder_layers=layers, encoder_ffn_dim=ffn, decoder_ffn_dim=ffn,
                  encoder_attention_heads=config["encoder_attention_heads"] * times,
                  decoder_attention_heads=config["decoder_attention_heads"] * times)
    with open(os.path.join(out, "config.json"), "w", encoding="utf-8") as file:
        json.dump(config, file, indent=1)
    state = torch.load(os.path.join(checkpoint, "pytorch_model.bin"))
    state = {name: value for name, value in state.items() if "embed_tokens" not in name}
    torch.save(widened(state, times, layers, ffn, vocabulary, positions), os.path.join(out, "pytorch_model.bin"))


if __name__ == "__main__":
    main(*sys.argv[1:])
