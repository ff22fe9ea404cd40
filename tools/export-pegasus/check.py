"""Compares every graph of a bundle, run by ONNX Runtime, with the same model in PyTorch."""
import os

import numpy
import torch

import beam_graph

BEAMS = 3
# The largest difference allowed, in standard deviations of what PyTorch answers.
LIMITS = {"fp32": 1e-3, "fp16": 2e-2, "int8": 0.25}


class Sample:
    """Two records, one shorter and padded, and what PyTorch answers: encoder, first tokens, one more token for each beam."""

    def __init__(self, model, seed=7):
        torch.manual_seed(seed)
        config = model.config
        source, target = min(37, config.positions_max), 5
        self.ids = torch.randint(2, config.vocab_size, (2, source))
        self.mask = torch.ones(2, source, dtype=torch.long)
        self.mask[1, source // 2:] = 0
        self.first = torch.randint(2, config.vocab_size, (2, target))
        self.next = torch.randint(2, config.vocab_size, (2 * BEAMS, 1))
        with torch.no_grad():
            self.encoded = model.encode(self.ids, self.mask)
            self.cross = model.cross(self.encoded)
            self.first_logits, present = model.decode(self.first, self.cross, self.mask)
            self.past = [beams(pair) for pair in present]
            self.next_logits, self.present = model.decode(
                self.next, [beams(pair) for pair in self.cross], self.mask.repeat_interleave(BEAMS, 0), self.past)


def beams(pair):
    return tuple(tensor.repeat_interleave(BEAMS, 0) for tensor in pair)


def keys(prefix, side, pairs):
    return {"%s.%d.%s.%s" % (prefix, i, side, part): tensor
            for i, pair in enumerate(pairs) for part, tensor in zip(("key", "value"), pair)}


def cases(sample, merged):
    """File, inputs, expected outputs."""
    yield "encoder_model.onnx", {"input_ids": sample.ids, "attention_mask": sample.mask}, {"last_hidden_state": sample.encoded}
    first = {"input_ids": sample.first, "encoder_hidden_states": sample.encoded, "encoder_attention_mask": sample.mask}
    following = {"input_ids": sample.next, "encoder_attention_mask": sample.mask,
                 **keys("past_key_values", "decoder", sample.past), **keys("past_key_values", "encoder", sample.cross)}
    first_expected = {"logits": sample.first_logits, **keys("present", "encoder", sample.cross)}
    following_expected = {"logits": sample.next_logits, **keys("present", "decoder", sample.present)}
    if not merged:
        yield "decoder_model.onnx", first, first_expected
        yield "decoder_with_past_model.onnx", following, following_expected
        return
    nothing = {name: torch.zeros((tensor.size(0), tensor.size(1), 1, tensor.size(3)))
               for name, tensor in following.items() if name.startswith("past_key_values")}
    yield "decoder_model_merged.onnx", {**first, **nothing, "use_cache_branch": torch.tensor([False])}, first_expected
    yield ("decoder_model_merged.onnx",
           {**following, "encoder_hidden_states": sample.encoded, "use_cache_branch": torch.tensor([True])}, following_expected)


def difference(answer, expected):
    """The largest one, in standard deviations of what was expected."""
    expected = expected.numpy()
    if answer.shape != expected.shape or not numpy.isfinite(answer).all():
        return float("inf")
    return float(numpy.abs(answer - expected).max() / expected.std())


def check(folder, model, precision, merged, runtime):
    """Prints what it finds; answers whether all of it is within the limit."""
    fine, compared = True, list(cases(Sample(model), merged))
    calls = [(os.path.join(folder, file), {name: tensor.numpy() for name, tensor in inputs.items()})
             for file, inputs, _ in compared]
    for (file, _, expected), answers in zip(compared, runtime.run(calls)):
        worst = max(difference(answers[name], tensor) for name, tensor in expected.items())
        within = worst <= LIMITS[precision]
        fine &= within
        print("%s: differs from PyTorch by %.2g standard deviations at most (limit %g)%s%s" % (
            file, worst, LIMITS[precision], agreement(answers, expected), "" if within else ": TOO FAR"))
    return fine


def agreement(answers, expected):
    if "logits" not in expected:
        return ""
    same = answers["logits"].argmax(-1) == expected["logits"].numpy().argmax(-1)
    return "; best token the same in %d of %d places" % (same.sum(), same.size)


def check_beam_graph(folder, model, precision, runtime, length=12):
    """Prints and answers whether what the graph writes has the scores that PyTorch gives it, and whether one beam is greedy."""
    sample, path = Sample(model), os.path.join(folder, beam_graph.FILE)
    calls = [(path, beam_inputs(sample, beams, length)) for beams in (1, BEAMS)]
    greedy, best = runtime.run(calls)
    lost = lost_by(model, sample, greedy["sequences"][:, 0])
    scores = score_of(model, sample, best["sequences"][:, 0])
    off = float(numpy.abs(best["sequences_scores"][:, 0] - scores).max())
    within = lost <= LIMITS[precision] and off <= LIMITS[precision]
    print("%s: one beam's tokens lose %.2g to PyTorch's best at most, %d beams' scores are off by %.2g (limit %g)%s" % (
        beam_graph.FILE, lost, BEAMS, off, LIMITS[precision], "" if within else ": TOO FAR"))
    return within


def beam_inputs(sample, beams, length):
    """All texts get the same length: no end before it."""
    whole = {"max_length": length, "min_length": length, "num_beams": beams, "num_return_sequences": 1}
    return {"input_ids": sample.ids.numpy().astype(numpy.int32), "attention_mask": sample.mask.numpy().astype(numpy.int32),
            **{name: numpy.array([number], numpy.int32) for name, number in whole.items()},
            "length_penalty": numpy.ones(1, numpy.float32), "repetition_penalty": numpy.ones(1, numpy.float32)}


def following(model, sample, sequences):
    """What was written after the start, and PyTorch's log-probabilities in each of these places."""
    written = torch.from_numpy(sequences.astype(numpy.int64))
    with torch.no_grad():
        logits = model.decode(written[:, :-1], sample.cross, sample.mask)[0]
    return written[:, 1:, None], logits.log_softmax(-1)


def lost_by(model, sample, sequences):
    written, scores = following(model, sample, sequences)
    scores[..., 1] = -torch.inf  # the end, which min_length forbids
    return (scores.max(-1).values - scores.gather(-1, written)[..., 0]).max().item()


def score_of(model, sample, sequences):
    written, scores = following(model, sample, sequences)
    return (scores.gather(-1, written)[..., 0].sum(1) / sequences.shape[1]).numpy()
