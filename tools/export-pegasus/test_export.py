"""Run with: /usr/bin/python3 -m unittest   in this folder. What needs ONNX Runtime or the parity fixtures is skipped without them."""
import contextlib
import io
import json
import os
import struct
import tempfile
import unittest

import numpy
import torch

import checkpoint
import export
import parity
import pegasus
import precision
import runtime
import tokenizer
from sentencepiece import SentencePieceTrainer, SentencePieceProcessor

FIXTURES = os.environ.get("PARITY_FIXTURES") or os.path.join(runtime.HERE, "..", "..", "..", "shared", "pegasus-parity")
TINY = {**export.RANDOM_ALL, **export.RANDOM["tiny"]}


def quietly(words):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        export.main(words)
    return said.getvalue()


def save(folder, state, values=TINY):
    torch.save(state, os.path.join(folder, "pytorch_model.bin"))
    with open(os.path.join(folder, "config.json"), "w") as file:
        json.dump(values, file)
    with open(os.path.join(folder, "tokenizer.json"), "w") as file:
        file.write("{}")


def greedy(model, ids, length_max, length_min):
    """Hugging Face's greedy search for one input: lengths count the start, the end is forced at the last place."""
    with torch.no_grad():
        mask = torch.ones(1, len(ids), dtype=torch.long)
        cross, past, written = model.cross(model.encode(torch.tensor([ids]), mask)), None, [0]
        while len(written) < length_max and written[-1] != 1:
            logits, past = model.decode(torch.tensor([[written[-1]]]), cross, mask, past)
            if len(written) < length_min:
                logits[..., 1] = -numpy.inf
            written.append(1 if len(written) == length_max - 1 else int(logits[0, -1].argmax()))
        return written


@unittest.skipUnless(os.path.isdir(FIXTURES), "no parity fixtures at %s" % FIXTURES)
class TheArchitecture(unittest.TestCase):
    """pegasus.py with the fixtures' parameters, compared with what Hugging Face's generate() answered."""

    @classmethod
    def setUpClass(cls):
        with open(os.path.join(FIXTURES, "generation_cases.json")) as file:
            cls.answers = json.load(file)
        with open(os.path.join(FIXTURES, "config.json")) as file:
            cls.model = checkpoint.load(json.load(file), parity.state_of(FIXTURES))

    def test_gives_the_first_logits(self):
        ids = torch.tensor([self.answers["cases"][0]["input_ids"]])
        with torch.no_grad():
            logits = self.model(ids, torch.ones_like(ids), torch.zeros(1, 1, dtype=torch.long))[0, 0]
        head = torch.tensor(self.answers["first_step_logits_head"])
        self.assertLess((logits[:len(head)] - head).abs().max().item(), 1e-4)

    def test_writes_the_same_ids_as_every_greedy_case(self):
        compared = 0
        for case in self.answers["cases"]:
            asked = case["generation"]
            if asked["num_beams"] == 1 and not asked["no_repeat_ngram_size"]:
                written = greedy(self.model, case["input_ids"], asked["max_length"], asked["min_length"])
                self.assertEqual(written, case["output_ids"])
                compared += 1
        self.assertGreater(compared, 0)


class ACheckpoint(unittest.TestCase):
    def setUp(self):
        self.state = dict(checkpoint.random_like(TINY, 3).state_dict())

    def refusal(self, change, values=TINY):
        change(self.state)
        with self.assertRaises(checkpoint.Refused) as refused:
            checkpoint.load(values, self.state)
        return str(refused.exception)

    def test_is_refused_without_a_parameter(self):
        self.assertIn("fc1.bias", self.refusal(lambda state: state.pop("model.encoder.layers.1.fc1.bias")))

    def test_is_refused_with_a_parameter_too_many(self):
        said = self.refusal(lambda state: state.update({"model.encoder.layers.2.fc1.bias": torch.zeros(96)}))
        self.assertIn("model.encoder.layers.2.fc1.bias", said)

    def test_is_refused_when_its_output_embedding_is_another(self):
        said = self.refusal(lambda state: state.update({"lm_head.weight": torch.zeros(311, 48)}))
        self.assertIn("lm_head.weight", said)

    def test_is_refused_when_its_size_is_not_what_the_configuration_says(self):
        self.assertIn("size mismatch", self.refusal(lambda state: None, {**TINY, "vocab_size": 312}))

    def test_may_have_copies_of_the_embedding(self):
        copy = self.state["model.shared.weight"].clone()
        self.state.update({"lm_head.weight": copy, "model.decoder.embed_tokens.weight": copy})
        self.assertFalse(checkpoint.load(TINY, self.state).training)

    def test_may_lie_in_several_files(self):
        names = sorted(self.state)
        with tempfile.TemporaryDirectory() as folder:
            place = {}
            for number, part in enumerate((names[::2], names[1::2])):
                torch.save({name: self.state[name] for name in part}, os.path.join(folder, "part-%d.bin" % number))
                place.update({name: "part-%d.bin" % number for name in part})
            with open(os.path.join(folder, "pytorch_model.bin.index.json"), "w") as file:
                json.dump({"weight_map": place}, file)
            read = checkpoint.state_of(folder)
        self.assertEqual(sorted(read), names)

    def test_may_be_safetensors(self):
        table, values = {}, b""
        for name, dtype, array in (("a", "F32", numpy.array([[1, 2], [3, 4]], numpy.float32)),
                                   ("b", "F16", numpy.array([0.5], numpy.float16))):
            table[name] = {"dtype": dtype, "shape": list(array.shape), "data_offsets": [len(values), len(values) + array.nbytes]}
            values += array.tobytes()
        head = json.dumps({**table, "__metadata__": {"format": "pt"}}).encode()
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "model.safetensors")
            with open(path, "wb") as file:
                file.write(struct.pack("<Q", len(head)) + head + values)
            read = checkpoint.state_of(folder)
            self.assertEqual(read["a"].tolist(), [[1, 2], [3, 4]])
            self.assertEqual(read["b"].dtype, torch.float16)
            os.truncate(path, 8 + len(head) + 3)
            with self.assertRaises(checkpoint.Refused):
                checkpoint.state_of(folder)

    def test_runs_no_code(self):
        class Evil:
            def __reduce__(self):
                return os.mkdir, (os.path.join(tempfile.gettempdir(), "must-not-appear"),)

        with tempfile.TemporaryDirectory() as folder:
            torch.save({"a": Evil()}, os.path.join(folder, "pytorch_model.bin"))
            with self.assertRaises(Exception):
                checkpoint.state_of(folder)
        self.assertFalse(os.path.exists(os.path.join(tempfile.gettempdir(), "must-not-appear")))


@unittest.skipUnless(runtime.archive(), "ONNX Runtime's archive is not in Maven's repository")
class ABundle(unittest.TestCase):
    def test_answers_as_pytorch_does(self):
        for kind in export.PRECISIONS:
            for merged in ([], ["--merged"]):
                with self.subTest(kind, merged=merged), tempfile.TemporaryDirectory() as folder:
                    said = quietly(["--random", "tiny", folder, "--precision", kind] + merged)
                    self.assertNotIn("TOO FAR", said)

    def test_may_hold_a_graph_that_writes_a_whole_text(self):
        with tempfile.TemporaryDirectory() as folder:
            said = quietly(["--random", "tiny", folder, "--precision", "fp32", "--beam-graph"])
            self.assertIn("pegasus_beam.verified", os.listdir(folder))
        self.assertIn("pegasus_beam.onnx: one beam's tokens", said)
        self.assertNotIn("TOO FAR", said)

    def test_is_refused_when_it_answers_otherwise(self):
        class Wrong(precision.Full):
            def embed(self, graph, ids, name, weight, width):
                return graph("Neg", super().embed(graph, ids, name, weight, width))

        export.PRECISIONS["fp32"], right = Wrong, export.PRECISIONS["fp32"]
        try:
            with tempfile.TemporaryDirectory() as folder, self.assertRaises(checkpoint.Refused):
                quietly(["--random", "tiny", folder, "--precision", "fp32"])
        finally:
            export.PRECISIONS["fp32"] = right

    def test_is_made_of_a_checkpoint_folder_with_any_activation(self):
        for activation in ("gelu", "swish"):
            values = {**TINY, "activation_function": activation}
            with tempfile.TemporaryDirectory() as source, tempfile.TemporaryDirectory() as out:
                save(source, dict(checkpoint.random_like(values, 5).state_dict()), values)
                quietly([source, out, "--precision", "fp32"])
                self.assertEqual(
                    sorted(os.listdir(out)),
                    ["config.json", "decoder_model.onnx", "decoder_with_past_model.onnx", "encoder_model.onnx",
                     "generation_config.json", "model.onnx_data", "tokenizer.json"])

    def test_never_overwrites(self):
        with tempfile.TemporaryDirectory() as out:
            open(os.path.join(out, "mine"), "w").close()
            with self.assertRaises(checkpoint.Refused):
                quietly(["--random", "tiny", out])


class EightBits(unittest.TestCase):
    def test_are_off_by_half_a_step_at_most(self):
        matrix = numpy.random.default_rng(1).normal(size=(5, 70)).astype(numpy.float32)
        levels, scale = precision.quantize_blocks(matrix, 32)
        back = ((levels.astype(numpy.float32) - 128) * scale.reshape(5, 3, 1)).reshape(5, 96)
        self.assertTrue((abs(back[:, :70] - matrix) <= numpy.repeat(scale.reshape(5, 3), 32, 1)[:, :70] / 2 + 1e-7).all())
        self.assertTrue((back[:, 70:] == 0).all())

    def test_bear_a_row_of_zeros(self):
        levels, scale = precision.quantize_blocks(numpy.zeros((2, 32), numpy.float32), 32)
        self.assertTrue((levels == 128).all() and numpy.isfinite(scale).all())


class TheTokenizer(unittest.TestCase):
    LINES = ["The patient took %d mg of aspirin after %d days of chest pain." % (i, i * 7 % 40) for i in range(300)]

    def trained(self, folder, **others):
        SentencePieceTrainer.train(
            sentence_iterator=iter(self.LINES), model_prefix=os.path.join(folder, "spiece"), model_type="unigram", vocab_size=60,
            pad_id=0, eos_id=1, unk_id=2, bos_id=-1, minloglevel=2, **others)
        return os.path.join(folder, "spiece.model")

    def test_gives_every_piece_its_number_plus_103(self):
        with tempfile.TemporaryDirectory() as folder:
            path = self.trained(folder)
            made, pieces = tokenizer.convert(path), SentencePieceProcessor(model_file=path)
        vocabulary = [name for name, _ in made["model"]["vocab"]]
        self.assertEqual(vocabulary[:6], ["<pad>", "</s>", "<mask_1>", "<mask_2>", "<unk_2>", "<unk_3>"])
        self.assertEqual(vocabulary[104:106], ["<unk_102>", "<unk>"])
        self.assertEqual(made["model"]["unk_id"], 105)
        self.assertEqual(vocabulary[105:], [pieces.id_to_piece(i) for i in range(2, len(pieces))])
        self.assertEqual([token["id"] for token in made["added_tokens"]], list(range(106)))

    def test_ends_every_text(self):
        with tempfile.TemporaryDirectory() as folder:
            made = tokenizer.convert(self.trained(folder))
        self.assertEqual(made["post_processor"]["single"][-1]["SpecialToken"]["id"], "</s>")
        self.assertEqual(made["post_processor"]["special_tokens"]["</s>"]["ids"], [1])

    def test_refuses_pieces_of_another_model(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(ValueError):
            tokenizer.convert(self.trained(folder, pad_piece="[PAD]"))


if __name__ == "__main__":
    unittest.main()
