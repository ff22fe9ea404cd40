"""Pegasus's encoder and decoder as ONNX graphs with the inputs and outputs that Optimum gives them."""
import numpy

from graph import FLOAT, size

LOWEST = float(numpy.finfo(numpy.float32).min)


class Parameter:
    """An array of the checkpoint, or several on top of each other, read only when a graph wants to store it."""

    def __init__(self, state, names, factor=1.0):
        self.state, self.names, self.factor = state, names, factor

    @property
    def rows(self):
        return sum(self.state[name].shape[0] for name in self.names)

    def __call__(self):
        parts = [self.state[name].float().numpy() for name in self.names]
        if self.factor != 1.0:
            parts[0] = parts[0] * numpy.float32(self.factor)
        return parts[0] if len(parts) == 1 else numpy.concatenate(parts)


class Pegasus:
    """Builds graphs for one checkpoint at one precision."""

    def __init__(self, config, state, precision):
        self.config, self.state, self.precision = config, state, precision
        self.width = config.d_model

    # ---- pieces

    def linear(self, g, states, stem, names, width=None, factor=1.0):
        """One or several projections of the same states in one multiplication; factor is for the first of them."""
        weight = Parameter(self.state, ["%s.%s.weight" % (stem, name) for name in names], factor)
        bias = Parameter(self.state, ["%s.%s.bias" % (stem, name) for name in names], factor)
        return self.precision.linear(g, states, "%s.%s" % (stem, "+".join(names)), weight, bias, width or self.width)

    def normalize(self, g, states, stem):
        scale, bias = (g.weight("%s.%s" % (stem, part), Parameter(self.state, ["%s.%s" % (stem, part)]))
                       for part in ("weight", "bias"))
        return g("LayerNormalization", states, scale, bias, axis=-1, epsilon=1e-5)

    def activate(self, g, states):
        kind = self.config.activation
        if kind == "relu":
            return g("Relu", states)
        if kind == "gelu":
            error = g("Erf", g("Mul", states, g.number(numpy.float32(0.5 ** 0.5))))
            return g("Mul", g("Mul", states, g("Add", error, g.number(1))), g.number(0.5))
        if kind in ("silu", "swish"):
            return g("Mul", states, g("Sigmoid", states))
        raise ValueError("An activation function that Pegasus checkpoints do not use: %s" % kind)

    def feed_forward(self, g, states, stem, ffn):
        normal = self.normalize(g, states, stem + ".final_layer_norm")
        inner = self.activate(g, self.linear(g, normal, stem, ["fc1"]))
        return g("Add", states, self.linear(g, inner, stem, ["fc2"], ffn))

    def embed(self, g, ids, side, first=None):
        """first: how many tokens came before (one element), None for none."""
        weight = Parameter(self.state, ["model.shared.weight"])
        words = self.precision.embed(g, ids, "model.shared.weight", weight, self.width)
        if self.config.embedding_scale != 1.0:
            words = g("Mul", words, g.number(numpy.float32(self.config.embedding_scale)))
        name = "model.%s.embed_positions.weight" % side
        table = g.weight(name, Parameter(self.state, [name]))
        length = size(g, ids, 1)
        begin = g.ints(0) if first is None else first
        end = length if first is None else g("Add", first, length)
        return g("Add", words, g("Slice", table, begin, end, g.ints(0)))

    def heads_of(self, g, states, heads):
        """B, L, H*D to B, H, L, D."""
        split = g("Reshape", states, g.ints(0, -1, heads, self.width // heads))
        return g("Transpose", split, perm=[0, 2, 1, 3])

    def join(self, g, mixed):
        return g("Reshape", g("Transpose", mixed, perm=[0, 2, 1, 3]), g.ints(0, -1, self.width))

    def padding(self, g, mask):
        """B, S of 1 (token) and 0 (padding) to what is added to scores: B, 1, 1, S."""
        hidden = g("Sub", g.number(1), g("Cast", mask, to=FLOAT))
        return g("Mul", g("Unsqueeze", hidden, g.ints(1, 2)), g.number(LOWEST))

    def attend(self, g, query, key, value, bias):
        scores = g("MatMul", query, g("Transpose", key, perm=[0, 1, 3, 2]))
        if bias is not None:
            scores = g("Add", scores, bias)
        return g("MatMul", g("Softmax", scores, axis=-1), value)

    def self_projections(self, g, states, stem, heads):
        joined = self.linear(g, states, stem + ".self_attn", ["q_proj", "k_proj", "v_proj"],
                             factor=(self.width // heads) ** -0.5)
        parts = g("Split", joined, g.ints(self.width, self.width, self.width), outputs=3, axis=-1)
        return [self.heads_of(g, part, heads) for part in parts]

    # ---- encoder

    def encode(self, g, ids, mask):
        heads, ffn = self.config.encoder_heads, self.config.encoder_ffn
        states = self.embed(g, ids, "encoder")
        bias = self.padding(g, mask)
        for i in range(self.config.encoder_layers):
            stem = "model.encoder.layers.%d" % i
            normal = self.normalize(g, states, stem + ".self_attn_layer_norm")
            query, key, value = self.self_projections(g, normal, stem, heads)
            mixed = self.join(g, self.attend(g, query, key, value, bias))
            states = g("Add", states, self.linear(g, mixed, stem + ".self_attn", ["out_proj"]))
            states = self.feed_forward(g, states, stem, ffn)
        return self.normalize(g, states, "model.encoder.layer_norm")

    # ---- decoder

    def cross(self, g, encoded):
        """The encoder's keys and values, per decoder layer."""
        pairs = []
        for i in range(self.config.decoder_layers):
            stem = "model.decoder.layers.%d.encoder_attn" % i
            joined = self.linear(g, encoded, stem, ["k_proj", "v_proj"])
            key, value = g("Split", joined, g.ints(self.width, self.width), outputs=2, axis=-1)
            pairs.append((self.heads_of(g, key, self.config.decoder_heads), self.heads_of(g, value, self.config.decoder_heads)))
        return pairs

    def causal(self, g, ids):
        """T, T: what each token must not see, for a decoder without past."""
        end = g("Squeeze", size(g, ids, 1), g.ints(0))
        steps = g("Range", g.integer(0), end, g.integer(1))
        later = g("Less", g("Unsqueeze", steps, g.ints(1)), g("Unsqueeze", steps, g.ints(0)))
        return g("Mul", g("Cast", later, to=FLOAT), g.number(LOWEST))

    def attend_source(self, g, states, stem, cross, bias):
        """Beams of one record share its keys: the queries of all of them are attended at once, B/R times T for R records."""
        heads = self.config.decoder_heads
        query = self.linear(g, states, stem, ["q_proj"], factor=(self.width // heads) ** -0.5)
        grouped = g("Reshape", query, g("Concat", size(g, cross[0], 0), g.ints(-1, self.width), axis=0))
        mixed = self.join(g, self.attend(g, self.heads_of(g, grouped, heads), cross[0], cross[1], bias))
        return self.linear(g, g("Reshape", mixed, g("Shape", states)), stem, ["out_proj"])

    def decode(self, g, ids, cross, mask, past=None):
        """Answers logits and, per layer, keys and values of all tokens so far."""
        heads, ffn = self.config.decoder_heads, self.config.decoder_ffn
        states = self.embed(g, ids, "decoder", None if past is None else size(g, past[0][0], 2))
        bias = self.causal(g, ids) if past is None else None
        cross_bias = self.padding(g, mask)
        present = []
        for i in range(self.config.decoder_layers):
            stem = "model.decoder.layers.%d" % i
            normal = self.normalize(g, states, stem + ".self_attn_layer_norm")
            query, key, value = self.self_projections(g, normal, stem, heads)
            if past is not None:
                key, value = (g("Concat", old, new, axis=2) for old, new in zip(past[i], (key, value)))
            present.append((key, value))
            mixed = self.join(g, self.attend(g, query, key, value, bias))
            states = g("Add", states, self.linear(g, mixed, stem + ".self_attn", ["out_proj"]))
            normal = self.normalize(g, states, stem + ".encoder_attn_layer_norm")
            states = g("Add", states, self.attend_source(g, normal, stem + ".encoder_attn", cross[i], cross_bias))
            states = self.feed_forward(g, states, stem, ffn)
        return self.logits(g, self.normalize(g, states, "model.decoder.layer_norm")), present

    def logits(self, g, states):
        weight = Parameter(self.state, ["model.shared.weight"])
        bias = Parameter(self.state, ["final_logits_bias"])
        return self.precision.logits(g, states, "model.shared.weight", weight, lambda: bias().reshape(-1), self.width)
