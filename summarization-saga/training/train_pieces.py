"""Trains the shipped model's SentencePiece vocabulary: 4,096 ids with Pegasus's 103 reserved ones.

Usage: train_pieces.py FOLDER   where FOLDER holds train.jsonl and notes.jsonl of SentencesExport; writes spiece.model there.
"""
import json
import sys

import sentencepiece

import notes

SYMBOLS = "°µ±≥≤–—’‘“”•½¼¾×÷₹²³αβγ%/#&+=<>@~^*_|[]{}()'\"-.,:;!?$"


def main(folder):
    lines = []
    for name in ("train", "notes"):
        with open(f"{folder}/{name}.jsonl", encoding="utf-8") as file:
            for note in map(json.loads, file):
                lines += note["sentences"] + [note["description"]]
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter([line for line in lines if line]), model_prefix=f"{folder}/spiece",
        model_type="unigram", vocab_size=4096 - notes.OFFSET, split_digits=True, required_chars=SYMBOLS,
        character_coverage=1.0, max_sentence_length=20000, num_threads=1,
        pad_id=0, eos_id=1, unk_id=2, bos_id=-1, pad_piece="<pad>", eos_piece="</s>", unk_piece="<unk>")


if __name__ == "__main__":
    main(sys.argv[1])
