"""The notes that SentencesExport wrote, and examples made of them: a few sentences, a marker before one, what to write.

Input ids: each sentence's pieces, the marker (mask_1) before the one to write, then the end. The Java side builds the
same (MarkedSentences, MarkedSentenceWriter), so the layout is changed in both or in none.
"""
import json
import random
import re

import sentencepiece

PAD, END, MARKER, OFFSET, UNKNOWN = 0, 1, 2, 103, 105
INPUT_MAX = 128
NEIGHBOURS = 16  # of so many of the best sentences, those that fit stand beside the one to write

DIGIT = re.compile(r"\d")
HEADINGS = ("HISTORY: ", "IMPRESSION: ", "HPI: ", "ASSESSMENT: ", "REASON FOR VISIT: ", "1. ", "2. ", "CC: ", "- ",
            "PROCEDURE: ", "SUBJECTIVE: ", "DIAGNOSIS: ", "03/14/2019: ", "Date: 12-06-2021. ", "FINDINGS: ")


class Pieces:
    """Pegasus ids of a SentencePiece model: its own ids from 2 on are shifted by 103 (Hugging Face's PegasusTokenizer)."""

    def __init__(self, path):
        self.model = sentencepiece.SentencePieceProcessor(model_file=path)

    def encode(self, text):
        return [piece + OFFSET for piece in self.model.encode(text)]

    def decode(self, ids):
        return self.model.decode([i - OFFSET for i in ids if i >= UNKNOWN])


class Note:
    def __init__(self, values, pieces):
        self.description = values["description"]
        self.texts = values["sentences"]
        self.order = values["order"]
        self.narrative = values["narrative"]
        self.ids = [pieces.encode(text) for text in self.texts]


def read(path, pieces):
    with open(path, encoding="utf-8") as lines:
        return [Note(json.loads(line), pieces) for line in lines]


def layout(sentences, marked):
    """sentences: lists of piece ids in the order of the record; marked: the indices of those to write."""
    ids = []
    for i, sentence in enumerate(sentences):
        if i in marked:
            ids.append(MARKER)
        ids.extend(sentence)
    return ids + [END]


def candidates(note, best, count=4, tokens_max=INPUT_MAX):
    """The indices, in the record's order, of the sentence `best` and the best others that still fit."""
    chosen, tokens = [best], len(note.ids[best]) + 2
    for other in note.order[:NEIGHBOURS]:
        if len(chosen) < count and other != best and tokens + len(note.ids[other]) <= tokens_max:
            chosen.append(other)
            tokens += len(note.ids[other])
    return sorted(chosen)


def ranked(note, best):
    chosen = candidates(note, best)
    return layout([note.ids[i] for i in chosen], {chosen.index(best)})


class Examples:
    """Random examples without end. `tokens_max` bounds the input, so that training can begin with short ones."""

    def __init__(self, notes, pieces, seed):
        self.random = random.Random(seed)
        self.notes = [note for note in notes if len(note.ids) >= 2]
        self.pieces = pieces
        self.pool = [ids for note in self.notes for ids in note.ids if 2 <= len(ids) <= 120]
        self.vocabulary = sorted({piece for ids in self.pool for piece in ids if piece > UNKNOWN})

    def copy(self, tokens_max):
        """Write the marked sentence. A quarter of them are random pieces, which can only be copied, not guessed."""
        for _ in range(100):
            sentences = self.some(tokens_max)
            marked = self.random.randrange(len(sentences))
            ids = layout(sentences, {marked})
            if len(ids) <= tokens_max:
                return ids, sentences[marked] + [END]
        return self.copy(2 * tokens_max)

    def trimmed(self, tokens_max):
        """The marked sentence without the heading, number or date that stands before it."""
        for _ in range(100):
            note = self.random.choice(self.notes)
            best = self.random.randrange(len(note.ids))
            chosen = self.random.sample(range(len(note.ids)), min(len(note.ids), self.random.randint(1, 3)))
            chosen = sorted(set(chosen) | {best})
            sentences = [note.ids[i] for i in chosen]
            sentences[chosen.index(best)] = self.pieces.encode(self.random.choice(HEADINGS) + note.texts[best])
            ids = layout(sentences, {chosen.index(best)})
            if len(ids) <= tokens_max:
                return ids, note.ids[best] + [END]
        return self.copy(tokens_max)

    def some(self, tokens_max):
        kind = self.random.random()
        count = self.random.randint(1, 4) if tokens_max > 40 else self.random.randint(1, 2)
        if kind < 0.25:
            return [self.noise(tokens_max // count) for _ in range(count)]
        if kind < 0.5:
            return [self.random.choice(self.pool) for _ in range(count)]
        note = self.random.choice(self.notes)
        if kind < 0.75:
            chosen = sorted(self.random.sample(range(len(note.ids)), min(count, len(note.ids))))
        else:
            chosen = sorted(note.order[:count])
        sentences = [note.ids[i] for i in chosen]
        if self.random.random() < 0.3:
            sentences = [self.pieces.encode(self.other_numbers(note.texts[i])) for i in chosen]
        return sentences

    def noise(self, tokens_max):
        length = self.random.randint(2, max(3, min(40, tokens_max - 2)))
        return [self.random.choice(self.vocabulary) for _ in range(length)]

    def other_numbers(self, text):
        return DIGIT.sub(lambda _: str(self.random.randrange(10)), text)
