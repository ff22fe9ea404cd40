"""Pegasus (Zhang et al. 2020) in plain PyTorch, with the parameter names of Hugging Face's checkpoints.

Layers normalize before attention (pre-LN), positions are fixed sinusoids, input and output embeddings are one matrix.
Shapes: B rows, S source tokens, T target tokens, H heads, D the width of a head.
"""
import json
import math

import torch
from torch import nn
from torch.nn import functional


class Config:
    """The fields of config.json that the architecture reads."""

    def __init__(self, values):
        self.values = dict(values)
        self.vocab_size = values["vocab_size"]
        self.d_model = values["d_model"]
        self.encoder_layers = values["encoder_layers"]
        self.decoder_layers = values["decoder_layers"]
        self.encoder_heads = values["encoder_attention_heads"]
        self.decoder_heads = values["decoder_attention_heads"]
        self.encoder_ffn = values["encoder_ffn_dim"]
        self.decoder_ffn = values["decoder_ffn_dim"]
        self.positions_max = values["max_position_embeddings"]
        self.activation = values.get("activation_function", "relu")
        self.dropout = values.get("dropout", 0.1)
        self.embedding_scale = math.sqrt(self.d_model) if values.get("scale_embedding", True) else 1.0
        self.pad = values.get("pad_token_id", 0)

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as file:
            return cls(json.load(file))


def activation(name):
    known = {"relu": functional.relu, "gelu": functional.gelu, "silu": functional.silu, "swish": functional.silu}
    if name not in known:
        raise ValueError("An activation function that Pegasus checkpoints do not use: %s" % name)
    return known[name]


def sinusoids(count, width):
    """Position p, pair j: angle p / 10000^(2j / width); all sines first, then all cosines."""
    pair = torch.arange(width, dtype=torch.float64) // 2
    angle = torch.arange(count, dtype=torch.float64)[:, None] / torch.pow(10000.0, 2 * pair / width)[None, :]
    half = (width + 1) // 2
    table = torch.zeros(count, width, dtype=torch.float64)
    table[:, :half] = torch.sin(angle[:, 0::2])
    table[:, half:] = torch.cos(angle[:, 1::2])
    return table.float()


class Attention(nn.Module):
    def __init__(self, width, heads, dropout):
        super().__init__()
        self.heads = heads
        self.head_width = width // heads
        self.dropout = dropout
        self.k_proj = nn.Linear(width, width)
        self.v_proj = nn.Linear(width, width)
        self.q_proj = nn.Linear(width, width)
        self.out_proj = nn.Linear(width, width)

    def split(self, states):
        """B, L, H*D to B, H, L, D."""
        return states.view(states.size(0), -1, self.heads, self.head_width).transpose(1, 2)

    def keys_values(self, states):
        return self.split(self.k_proj(states)), self.split(self.v_proj(states))

    def forward(self, states, key, value, bias):
        """bias: added to the scores, broadcast to B, H, T, S; None for none."""
        query = self.split(self.q_proj(states) * self.head_width ** -0.5)
        scores = query @ key.transpose(2, 3)
        if bias is not None:
            scores = scores + bias
        weights = functional.dropout(scores.softmax(-1), self.dropout, self.training)
        mixed = (weights @ value).transpose(1, 2)
        return self.out_proj(mixed.reshape(states.size(0), -1, self.heads * self.head_width))


class Layer(nn.Module):
    """What encoder and decoder layers have in common: self-attention and the feed-forward part."""

    def __init__(self, config, heads, ffn):
        super().__init__()
        self.self_attn = Attention(config.d_model, heads, 0.0)
        self.self_attn_layer_norm = nn.LayerNorm(config.d_model)
        self.fc1 = nn.Linear(config.d_model, ffn)
        self.fc2 = nn.Linear(ffn, config.d_model)
        self.final_layer_norm = nn.LayerNorm(config.d_model)
        self.activation = activation(config.activation)
        self.dropout = config.dropout

    def drop(self, states):
        return functional.dropout(states, self.dropout, self.training)

    def feed_forward(self, states):
        return states + self.drop(self.fc2(self.activation(self.fc1(self.final_layer_norm(states)))))


class EncoderLayer(Layer):
    def forward(self, states, bias):
        normal = self.self_attn_layer_norm(states)
        key, value = self.self_attn.keys_values(normal)
        states = states + self.drop(self.self_attn(normal, key, value, bias))
        return self.feed_forward(states)


class DecoderLayer(Layer):
    def __init__(self, config, heads, ffn):
        super().__init__(config, heads, ffn)
        self.encoder_attn = Attention(config.d_model, heads, 0.0)
        self.encoder_attn_layer_norm = nn.LayerNorm(config.d_model)

    def forward(self, states, bias, past, cross, cross_bias):
        """past: keys and values of earlier tokens or None; cross: those of the encoder. Answers states and own keys and values."""
        normal = self.self_attn_layer_norm(states)
        key, value = self.self_attn.keys_values(normal)
        if past is not None:
            key, value = torch.cat([past[0], key], 2), torch.cat([past[1], value], 2)
        states = states + self.drop(self.self_attn(normal, key, value, bias))
        normal = self.encoder_attn_layer_norm(states)
        states = states + self.drop(self.encoder_attn(normal, cross[0], cross[1], cross_bias))
        return self.feed_forward(states), (key, value)


class Stack(nn.Module):
    """Embeddings, layers, a last normalization; encoder and decoder are one each."""

    def __init__(self, config, layers):
        super().__init__()
        self.scale = config.embedding_scale
        self.dropout = config.dropout
        self.embed_tokens = nn.Embedding(config.vocab_size, config.d_model, config.pad)
        self.embed_positions = nn.Embedding(config.positions_max, config.d_model)
        self.embed_positions.weight = nn.Parameter(sinusoids(config.positions_max, config.d_model), requires_grad=False)
        self.layers = nn.ModuleList(layers)
        self.layer_norm = nn.LayerNorm(config.d_model)

    def embed(self, ids, first):
        positions = torch.arange(ids.size(1), device=ids.device) + first
        states = self.embed_tokens(ids) * self.scale + self.embed_positions(positions)
        return functional.dropout(states, self.dropout, self.training)


class Model(nn.Module):
    def __init__(self, config):
        super().__init__()
        self.shared = nn.Embedding(config.vocab_size, config.d_model, config.pad)
        self.encoder = Stack(config, [EncoderLayer(config, config.encoder_heads, config.encoder_ffn)
                                      for _ in range(config.encoder_layers)])
        self.decoder = Stack(config, [DecoderLayer(config, config.decoder_heads, config.decoder_ffn)
                                      for _ in range(config.decoder_layers)])
        self.encoder.embed_tokens = self.shared
        self.decoder.embed_tokens = self.shared


class Pegasus(nn.Module):
    """Hugging Face's PegasusForConditionalGeneration."""

    def __init__(self, config):
        super().__init__()
        self.config = config
        self.model = Model(config)
        self.register_buffer("final_logits_bias", torch.zeros(1, config.vocab_size))

    def encode(self, ids, mask):
        """ids, mask (1: token, 0: padding): B, S. Answers B, S, width."""
        encoder = self.model.encoder
        states = encoder.embed(ids, 0)
        bias = padding_bias(mask)
        for layer in encoder.layers:
            states = layer(states, bias)
        return encoder.layer_norm(states)

    def cross(self, encoded):
        """The encoder's keys and values for every decoder layer; they stay the same for all steps."""
        return [layer.encoder_attn.keys_values(encoded) for layer in self.model.decoder.layers]

    def decode(self, ids, cross, mask, past=None):
        """ids: B, T new tokens. Answers logits B, T, vocabulary, and keys and values of all tokens so far, per layer."""
        decoder = self.model.decoder
        first = 0 if past is None else past[0][0].size(2)
        states = decoder.embed(ids, first)
        bias = causal_bias(ids.size(1), first, states.device)
        cross_bias = padding_bias(mask)
        present = []
        for i, layer in enumerate(decoder.layers):
            states, own = layer(states, bias, None if past is None else past[i], cross[i], cross_bias)
            present.append(own)
        return self.logits(decoder.layer_norm(states)), present

    def logits(self, states):
        return states @ self.model.shared.weight.t() + self.final_logits_bias

    def forward(self, ids, mask, decoder_ids):
        return self.decode(decoder_ids, self.cross(self.encode(ids, mask)), mask)[0]


def padding_bias(mask):
    return (1.0 - mask[:, None, None, :].float()) * torch.finfo(torch.float32).min


def causal_bias(length, first, device):
    hidden = torch.full((length, first + length), torch.finfo(torch.float32).min, device=device)
    return torch.triu(hidden, first + 1)


def load(model, state):
    """Takes a checkpoint's parameters; says which are missing or left over. Sinusoids and tied copies may be absent."""
    implied = {"lm_head.weight", "model.encoder.embed_tokens.weight", "model.decoder.embed_tokens.weight",
               "model.encoder.embed_positions.weight", "model.decoder.embed_positions.weight", "final_logits_bias"}
    missing, unexpected = model.load_state_dict(state, strict=False)
    missing, unexpected = set(missing) - implied, set(unexpected) - implied
    if missing or unexpected:
        raise ValueError("Not a Pegasus checkpoint of this size: missing %s, left over %s"
                         % (sorted(missing)[:5], sorted(unexpected)[:5]))
    return model
