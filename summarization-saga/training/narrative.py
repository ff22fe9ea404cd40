"""What is told of a report, by the scores of its sentences: the rule of BestSentences.java, for choosing its settings."""
import re

from rouge import rouge

LEAST, MOST, COMFORTABLE, ALMOST = 4, 60, 40, 1.0  # as Length.STANDARD
WORD = re.compile(r"[^\W_]+")
EMPTY = set(
    "a an the and or of to in on at for with without by from as is are was were be been has have had he she his her him "
    "it its they we i this that these those there which who will would not no also any patient s but then than do does "
    "did so my our their".split())


class Report:
    def __init__(self, description, untold, words, texts):
        self.description, self.untold, self.words, self.texts = description, untold, words, texts
        self.contents = [set(WORD.findall(text.lower())) - EMPTY for text in texts]
        self.known = {}

    def ranked(self, scores):
        return sorted(range(len(scores)), key=lambda i: (self.untold[i], -scores[i]))

    def told(self, scores, least=LEAST, comfortable=COMFORTABLE, almost=ALMOST):
        ranked = self.ranked(scores)
        best, chosen, words = ranked[0], [ranked[0]], self.words[ranked[0]]
        needed = min(max(sum(self.words) // 100, least), MOST)
        for i in ranked[1:]:
            longer = words + self.words[i]
            wanted = words < needed and longer <= MOST or scores[best] - scores[i] < almost and longer <= comfortable
            if wanted and self.untold[i] == self.untold[best] and not self.repeats(i, chosen):
                chosen.append(i)
                words = longer
        return chosen

    def repeats(self, i, chosen):
        mine = self.contents[i]
        return any(2 * len(mine & self.contents[j]) >= min(len(mine), len(self.contents[j])) for j in chosen)

    def rouge(self, chosen):
        key = tuple(sorted(chosen))
        if key not in self.known:
            self.known[key] = rouge(" ".join(self.texts[i] for i in key), self.description)
        return self.known[key]
