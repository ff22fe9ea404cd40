"""ROUGE-1, -2 and -L as F measures without stemming, as Rouge.java of the tests computes them."""
import re
from collections import Counter


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def f(hits, one, other):
    return 2.0 * hits / (one + other) if hits else 0.0


def grams(tokens, n):
    return Counter(tuple(tokens[i:i + n]) for i in range(len(tokens) - n + 1))


def overlap(one, other, n):
    left, right = grams(one, n), grams(other, n)
    return f(sum((left & right).values()), sum(left.values()), sum(right.values()))


def longest(one, other):
    row = [0] * (len(other) + 1)
    for word in one:
        last = 0
        for j, candidate in enumerate(other):
            kept = row[j + 1]
            row[j + 1] = last + 1 if word == candidate else max(row[j + 1], row[j])
            last = kept
    return f(row[-1], len(one), len(other))


def rouge(candidate, reference):
    one, other = words(candidate), words(reference)
    return overlap(one, other, 1), overlap(one, other, 2), longest(one, other)
