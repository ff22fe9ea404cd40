"""The graphs of a bundle, with Optimum's names of files, inputs and outputs."""
import os

from graph import BOOL, FLOAT, INT64, Graph, helper

# Tells a reader that keys of the encoder may be given once per record, whatever the number of beams.
ENCODER_KEYS = {"encoder_keys": "per record"}


def write(folder, weights, pegasus, merged, metadata):
    metadata = {**metadata, **ENCODER_KEYS}
    write_encoder(folder, weights, pegasus, metadata)
    if merged:
        write_merged(folder, weights, pegasus, metadata)
    else:
        write_decoder(folder, weights, pegasus, metadata)
        write_decoder_with_past(folder, weights, pegasus, metadata)


def write_encoder(folder, weights, pegasus, metadata):
    g = Graph("encoder", weights)
    ids = g.input("input_ids", INT64, ["batch", "source"])
    mask = g.input("attention_mask", INT64, ["batch", "source"])
    g.output("last_hidden_state", pegasus.encode(g, ids, mask), FLOAT, ["batch", "source", pegasus.width])
    g.save(os.path.join(folder, "encoder_model.onnx"), metadata)


def write_decoder(folder, weights, pegasus, metadata):
    g = Graph("decoder", weights)
    mask, ids = input_tokens(g, "target")
    first_step(g, pegasus, ids, mask, input_hidden(g, pegasus))
    g.save(os.path.join(folder, "decoder_model.onnx"), metadata)


def write_decoder_with_past(folder, weights, pegasus, metadata):
    g = Graph("decoder_with_past", weights)
    mask, ids = input_tokens(g, 1)
    past, cross = input_keys(g, pegasus)
    next_step(g, pegasus, ids, mask, past, cross)
    g.save(os.path.join(folder, "decoder_with_past_model.onnx"), metadata)


def write_merged(folder, weights, pegasus, metadata):
    """One file that decodes with or without a past, as use_cache_branch says; both ways give the same outputs."""
    g = Graph("decoder_merged", weights)
    mask, ids = input_tokens(g, "target")
    encoded = input_hidden(g, pegasus)
    past, cross = input_keys(g, pegasus)
    use_cache = g.input("use_cache_branch", BOOL, [1])
    first, following = g.branch("first"), g.branch("following")
    first_step(first, pegasus, ids, mask, encoded)
    next_step(following, pegasus, ids, mask, past, cross)
    none = following("ConstantOfShape", following.ints(*[0 if isinstance(n, str) else n for n in key_dims(pegasus, "0", "0")]))
    output_keys(following, pegasus, "encoder", [(none, none)] * len(cross), "records", "source")
    names = [output.name for output in following.outputs]
    first.outputs.sort(key=lambda output: names.index(output.name))
    g.nodes.append(helper.make_node("If", [use_cache], names, "If", then_branch=renamed(following), else_branch=renamed(first)))
    g.outputs = following.outputs
    g.save(os.path.join(folder, "decoder_model_merged.onnx"), metadata)


def renamed(branch):
    """A name may be given once in a model, so that a branch's outputs cannot be called like the model's."""
    proto = branch.proto()
    outputs = {output.name for output in proto.output}
    for node in proto.node:
        node.output[:] = [branch.name + "." + name if name in outputs else name for name in node.output]
    for output in proto.output:
        output.name = branch.name + "." + output.name
    return proto


def input_tokens(g, target):
    return (g.input("encoder_attention_mask", INT64, ["records", "source"]), g.input("input_ids", INT64, ["batch", target]))


def input_hidden(g, pegasus):
    return g.input("encoder_hidden_states", FLOAT, ["records", "source", pegasus.width])


def input_keys(g, pegasus):
    past, cross = [], []
    for i in range(pegasus.config.decoder_layers):
        for side, rows, length, pairs in (("decoder", "batch", "past", past), ("encoder", "records", "source", cross)):
            pairs.append(tuple(g.input("past_key_values.%d.%s.%s" % (i, side, part), FLOAT, key_dims(pegasus, rows, length))
                               for part in ("key", "value")))
    return past, cross


def first_step(g, pegasus, ids, mask, encoded):
    cross = pegasus.cross(g, encoded)
    logits, present = pegasus.decode(g, ids, cross, mask)
    g.output("logits", logits, FLOAT, ["batch", "target", pegasus.config.vocab_size])
    output_keys(g, pegasus, "decoder", present, "batch", "length")
    output_keys(g, pegasus, "encoder", cross, "records", "source")


def next_step(g, pegasus, ids, mask, past, cross):
    logits, present = pegasus.decode(g, ids, cross, mask, past)
    g.output("logits", logits, FLOAT, ["batch", "target", pegasus.config.vocab_size])
    output_keys(g, pegasus, "decoder", present, "batch", "length")


def output_keys(g, pegasus, side, pairs, rows, length):
    for i, pair in enumerate(pairs):
        for part, value in zip(("key", "value"), pair):
            g.output("present.%d.%s.%s" % (i, side, part), value, FLOAT, key_dims(pegasus, rows, length))


def key_dims(pegasus, rows, length):
    heads = pegasus.config.decoder_heads
    return [rows, heads, length, pegasus.width // heads]
