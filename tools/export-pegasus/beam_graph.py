"""One graph that writes a whole text: encoder, decoder, and ONNX Runtime's BeamSearch operator around them, in its T5 form.

The operator forces no end. Where Hugging Face forces one at max_length - 1, give the graph one place less and append the end:
then its texts and scores are those of Hugging Face's generate(), with early stopping. Without early stopping it is not used:
the operator ends one length earlier than transformers 4.27, and one of the 16 such parity cases came out otherwise.
"""
import hashlib
import os

from bundle import key_dims
from graph import FLOAT, INT32, MICROSOFT, Graph, helper

FILE = "pegasus_beam.onnx"
VERIFIED = "pegasus_beam.verified"
ENCODER_DECODER = 1
SCALARS = (("max_length", INT32), ("min_length", INT32), ("num_beams", INT32), ("num_return_sequences", INT32),
           ("length_penalty", FLOAT), ("repetition_penalty", FLOAT))


def write(folder, weights, pegasus, generation, metadata):
    """generation: what generation_config.json says. N-grams and special tokens are fixed in the graph, all else is an input."""
    ngram = generation.get("no_repeat_ngram_size") or 0
    g = Graph("beam", weights)
    ids = g.input("input_ids", INT32, ["batch", "source"])
    scalars = [g.input(scalar, kind, [1]) for scalar, kind in SCALARS]
    mask = g.input("attention_mask", INT32, ["batch", "source"])
    g.nodes.append(helper.make_node(
        "BeamSearch", [ids, *scalars, "", "", mask], ["sequences", "sequences_scores"], "BeamSearch", domain=MICROSOFT,
        model_type=ENCODER_DECODER, vocab_size=pegasus.config.vocab_size, pad_token_id=generation.get("pad_token_id", 0),
        eos_token_id=generation.get("eos_token_id", 1), decoder_start_token_id=generation.get("decoder_start_token_id", 0),
        early_stopping=1, no_repeat_ngram_size=ngram, encoder=encoder(g, pegasus), decoder=decoder(g, pegasus)))
    g.outputs = [helper.make_tensor_value_info("sequences", INT32, ["batch", "returned", "length"]),
                 helper.make_tensor_value_info("sequences_scores", FLOAT, ["batch", "returned"])]
    g.save(os.path.join(folder, FILE), {**metadata, "early_stopping": "true", "no_repeat_ngram_size": str(ngram)})


def mark_verified(folder):
    """The platform uses the graph only with this beside it: the SHA-256 of what was compared."""
    with open(os.path.join(folder, FILE), "rb") as graph, open(os.path.join(folder, VERIFIED), "w") as file:
        file.write(hashlib.sha256(graph.read()).hexdigest() + "\n")


def encoder(around, pegasus):
    """With the decoder's first step."""
    g = around.branch("encoder")
    ids = g.input("encoder_input_ids", INT32, ["batch", "source"])
    mask = g.input("encoder_attention_mask", INT32, ["batch", "source"])
    first = g.input("decoder_input_ids", INT32, ["batch", 1])
    encoded = pegasus.encode(g, ids, mask)
    cross = pegasus.cross(g, encoded)
    logits, present = pegasus.decode(g, first, cross, mask)
    g.output("logits", logits, FLOAT, ["batch", 1, pegasus.config.vocab_size])
    g.output("encoder_hidden_states", encoded, FLOAT, ["batch", "source", pegasus.width])
    outputs(g, pegasus, "self", present, 1)
    outputs(g, pegasus, "cross", cross, "source")
    return g.proto()


def decoder(around, pegasus):
    g = around.branch("decoder")
    ids = g.input("input_ids", INT32, ["rows", 1])
    mask = g.input("encoder_attention_mask", INT32, ["rows", "source"])
    g.input("encoder_hidden_states", FLOAT, ["rows", "source", pegasus.width])
    past, cross = inputs(g, pegasus, "self", "past"), inputs(g, pegasus, "cross", "source")
    logits, present = pegasus.decode(g, ids, cross, mask, past)
    g.output("logits", logits, FLOAT, ["rows", 1, pegasus.config.vocab_size])
    outputs(g, pegasus, "self", present, "length")
    return g.proto()


def names(direction, side, layer):
    return ["%s_%s_%s_%d" % (direction, part, side, layer) for part in ("key", "value")]


def inputs(g, pegasus, side, length):
    return [tuple(g.input(name, FLOAT, key_dims(pegasus, "rows", length)) for name in names("past", side, i))
            for i in range(pegasus.config.decoder_layers)]


def outputs(g, pegasus, side, pairs, length):
    for i, pair in enumerate(pairs):
        for name, value in zip(names("present", side, i), pair):
            g.output(name, value, FLOAT, key_dims(pegasus, "rows", length))
