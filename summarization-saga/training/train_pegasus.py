"""Trains the shipped Pegasus on one core: first to copy a marked sentence exactly, then, gently, to write more freely.

Usage: train_pegasus.py FOLDER copy|tune MINUTES [--from CHECKPOINT] [--described SHARE] [--seed N] [--lr RATE]
FOLDER holds train.jsonl, val.jsonl, notes.jsonl (SentencesExport) and spiece.model (train_pieces.py). Writes
FOLDER/STAGE.pt, its curve FOLDER/STAGE.csv, and for `tune` the best on validation as FOLDER/best.pt.
"""
import argparse
import csv
import math
import os
import sys
import time

import torch
from torch.nn import functional

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "export-pegasus"))
import notes  # noqa: E402
import pegasus  # noqa: E402
import synthetic  # noqa: E402
from generate import greedy  # noqa: E402
from rouge import rouge, words  # noqa: E402

CONFIG = {
    "architectures": ["PegasusForConditionalGeneration"], "model_type": "pegasus", "is_encoder_decoder": True,
    "vocab_size": 4096, "d_model": 192, "encoder_layers": 3, "decoder_layers": 3, "encoder_attention_heads": 6,
    "decoder_attention_heads": 6, "encoder_ffn_dim": 768, "decoder_ffn_dim": 768, "max_position_embeddings": 256,
    "activation_function": "relu", "scale_embedding": True, "dropout": 0.0, "pad_token_id": 0, "eos_token_id": 1,
    "decoder_start_token_id": 0, "forced_eos_token_id": 1, "tie_word_embeddings": True,
}
BATCH_TOKENS = 2400
FULL_LENGTH_AFTER = 0.3  # of the time; the inputs grow from 32 tokens until then
CHECK_SECONDS = 180
SYNTHETIC = 400  # notes, beside 1,690 real reports


def rate(done, peak, floor=0.02):
    """Linear rise over the first 3 % of the time, then a cosine down to `floor` of the peak."""
    return peak * min(done / 0.03, floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * done))) if done < 1 else peak * floor


def batches(example, tokens_max):
    """Examples of similar length side by side, so that little is padding."""
    while True:
        pool = sorted((example(tokens_max()) for _ in range(256)), key=lambda pair: len(pair[0]) + len(pair[1]))
        groups, group, longest = [], [], 0
        for pair in pool:
            longest = max(longest, len(pair[0]) + len(pair[1]))
            if group and longest * (len(group) + 1) > BATCH_TOKENS:
                groups.append(group)
                group, longest = [], len(pair[0]) + len(pair[1])
            group.append(pair)
        groups.append(group)
        yield from groups


def tensors(group):
    pad = torch.nn.utils.rnn.pad_sequence
    source = pad([torch.tensor(pair[0]) for pair in group], True, notes.PAD)
    target = pad([torch.tensor(pair[1]) for pair in group], True, -100)
    shifted = pad([torch.tensor([notes.PAD] + pair[1][:-1]) for pair in group], True, notes.PAD)
    return source, (source != notes.PAD).long(), shifted, target


def initialize(model, seed):
    torch.manual_seed(seed)
    for name, parameter in model.named_parameters():
        if parameter.requires_grad and parameter.dim() > 1:
            torch.nn.init.normal_(parameter, 0, 0.02 if "shared" in name else parameter.size(1) ** -0.5 * 0.7)
        elif parameter.requires_grad and name.endswith("bias"):
            torch.nn.init.zeros_(parameter)


def check(model, val, pieces):
    """On validation reports: the share of best sentences copied exactly, and ROUGE of what is written with the descriptions."""
    model.eval()
    exact, scores = 0, []
    for start in range(0, len(val), 30):
        some = val[start:start + 30]
        written = greedy(model, [notes.ranked(note, note.narrative[0]) for note in some], 100)
        exact += sum(ids == note.ids[note.narrative[0]] for ids, note in zip(written, some))
        scores += [rouge(pieces.decode(ids), note.description) for ids, note in zip(written, some)]
    model.train()
    means = [100 * sum(column) / len(column) for column in zip(*scores)]
    return exact / len(val), means


def described(noted):
    """Reports whose description says nothing that the best sentences do not say: (input, description)."""
    pairs = []
    for note in noted:
        if not note.narrative or not note.description:
            continue
        chosen = notes.candidates(note, note.narrative[0])
        known = set(words(" ".join(note.texts[i] for i in chosen)))
        wanted = words(note.description)
        if len(wanted) >= 5 and all(word in known for word in wanted):
            pairs.append((note, note.narrative[0]))
    return pairs


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder")
    arguments.add_argument("stage", choices=["copy", "tune"])
    arguments.add_argument("minutes", type=float)
    arguments.add_argument("--from", dest="checkpoint")
    arguments.add_argument("--described", type=float, default=0.0, help="share of real descriptions while tuning")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--lr", type=float, default=1.5e-3)
    options = arguments.parse_args()
    torch.set_num_threads(1)
    pieces = notes.Pieces(f"{options.folder}/spiece.model")
    train = notes.read(f"{options.folder}/train.jsonl", pieces)
    val = [note for note in notes.read(f"{options.folder}/val.jsonl", pieces) if note.narrative]
    made = [notes.Note(values, pieces) for values in synthetic.make(SYNTHETIC, options.seed)]
    examples = notes.Examples(
        train + notes.read(f"{options.folder}/notes.jsonl", pieces) + made, pieces, options.seed)
    model = pegasus.Pegasus(pegasus.Config(CONFIG))
    initialize(model, options.seed)
    if options.checkpoint:
        pegasus.load(model, torch.load(options.checkpoint))
    run(options, model, examples, described(train), val, pieces)


def run(options, model, examples, pairs, val, pieces):
    trained = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.Adam(trained, options.lr, betas=(0.9, 0.98))
    seconds, spent, seen, losses, best, checked = options.minutes * 60, 0.0, 0, [], 0.0, 0.0
    log = csv.writer(open(f"{options.folder}/{options.stage}.csv", "w", encoding="utf-8", buffering=1))
    log.writerow(["seconds", "examples", "loss", "exact", "rouge1", "rouge2", "rougeL"])

    def tokens_max():
        part = 1.0 if options.stage == "tune" else min(1.0, spent / seconds / FULL_LENGTH_AFTER)
        return int(32 + part * (notes.INPUT_MAX - 32))

    def tuned(length):
        if examples.random.random() < options.described:
            note, best_sentence = examples.random.choice(pairs)
            return notes.ranked(note, best_sentence), pieces.encode(note.description) + [notes.END]
        return examples.trimmed(length) if examples.random.random() < 0.1 else examples.copy(length)

    print(len(pairs), "supported descriptions", flush=True)
    for group in batches(examples.copy if options.stage == "copy" else tuned, tokens_max):
        began = time.process_time()
        for setting in optimizer.param_groups:
            setting["lr"] = rate(spent / seconds, options.lr)
        source, mask, shifted, target = tensors(group)
        loss = functional.cross_entropy(model(source, mask, shifted).flatten(0, 1), target.flatten(), ignore_index=-100)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        spent += time.process_time() - began
        seen += len(group)
        losses.append(loss.item())
        if spent - checked > CHECK_SECONDS or spent >= seconds:
            checked = spent
            exact, means = check(model, val, pieces)
            row = [round(spent), seen, round(sum(losses) / len(losses), 4), round(exact, 3)] + [round(x, 1) for x in means]
            losses.clear()
            log.writerow(row)
            print(row, time.strftime("%H:%M"), flush=True)
            torch.save(model.state_dict(), f"{options.folder}/{options.stage}.pt")
            if options.stage == "tune" and sum(means) > best:
                best = sum(means)
                torch.save(model.state_dict(), f"{options.folder}/best.pt")
        if spent >= seconds:
            return


if __name__ == "__main__":
    main()
