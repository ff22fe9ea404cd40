"""Fits the sentence ranker: a weighted sum of features and a layer of a few units, so that the softmax of a report's
scores comes near to the softmax of what its sentences are worth (mean ROUGE-1, -2, -L against the description).

Usage: train_ranker.py FOLDER OUTPUT   where FOLDER holds the train.tsv and val.tsv that RankerFeaturesExport wrote.
"""
import sys

import numpy
import torch

from narrative import Report

PENALTIES = (0.005, 0.01, 0.02)
ALMOST = (0.0, 0.5, 1.0, 1.5)
SEEDS = (0, 1, 2)  # so many nets are averaged, which makes one of three times the units
UNITS = 8
TEMPERATURE = 0.1
FOLDS = 5
COLUMNS = 5  # report, description, untold, words, text


class Data:
    def __init__(self, path):
        with open(path, encoding="utf-8") as lines:
            self.names = next(lines).rstrip("\n").split("\t")[COLUMNS:]
            rows = [line.rstrip("\n").split("\t") for line in lines]
        self.features = torch.tensor([[float(value) for value in row[COLUMNS:]] for row in rows])
        ids = [row[0] for row in rows]
        starts = [i for i in range(len(ids)) if i == 0 or ids[i] != ids[i - 1]] + [len(ids)]
        self.slices = [slice(start, end) for start, end in zip(starts, starts[1:])]
        self.reports = [
            Report(rows[s.start][1], [row[2] == "true" for row in rows[s]], [int(row[3]) for row in rows[s]],
                   [row[4] for row in rows[s]]) for s in self.slices]
        self.worth = torch.tensor([sum(report.rouge([i])) / 3 for report in self.reports for i in range(len(report.texts))])
        self.report = torch.tensor([k for k, s in enumerate(self.slices) for _ in range(s.start, s.stop)])
        self.told = torch.tensor([not untold for report in self.reports for untold in report.untold])


def forward(ranker, features):
    direct, into, bias, out = ranker
    return features @ direct + torch.relu(features @ into + bias) @ out


def log_softmax(scores, group, count):
    highest = torch.full((count,), -1e9).scatter_reduce(0, group, scores.detach(), "amax")
    shifted = scores - highest[group]
    return shifted - torch.zeros(count).scatter_add(0, group, torch.exp(shifted)).log()[group]


def fit(features, worth, group, penalty, seed):
    """L-BFGS on all reports at once, each counting the same; the features are standardized, and the weights put back."""
    torch.manual_seed(seed)
    _, group = torch.unique(group, return_inverse=True)
    count, width = int(group.max()) + 1, features.size(1)
    mean, spread = features.mean(0), features.std(0) + 1e-3
    standard = (features - mean) / spread
    target = torch.exp(log_softmax(worth / TEMPERATURE, group, count))
    ranker = [torch.zeros(width), torch.randn(width, UNITS) * width ** -0.5, torch.zeros(UNITS), torch.randn(UNITS) * UNITS ** -0.5]
    for part in ranker:
        part.requires_grad_()
    optimizer = torch.optim.LBFGS(ranker, max_iter=60, history_size=20, line_search_fn="strong_wolfe", tolerance_change=1e-7)

    def loss():
        optimizer.zero_grad()
        value = -(target * log_softmax(forward(ranker, standard), group, count)).sum() / count
        value = value + penalty * sum((ranker[i] ** 2).sum() for i in (0, 1, 3))
        value.backward()
        return value

    optimizer.step(loss)
    direct, into, bias, out = (part.detach() for part in ranker)
    return direct / spread, into / spread[:, None], bias - (mean / spread) @ into, out


def averaged(features, worth, group, penalty):
    nets = [fit(features, worth, group, penalty, seed) for seed in SEEDS]
    direct, into, bias, out = zip(*nets)
    return sum(direct) / len(nets), torch.cat(into, 1), torch.cat(bias), torch.cat(out) / len(nets)


def cross_validated(data, penalty):
    """Scores of every sentence by a ranker that never saw its report."""
    scores = torch.zeros(len(data.worth))
    for fold in range(FOLDS):
        held = data.report % FOLDS == fold
        used = ~held & data.told
        scores[held] = forward(averaged(data.features[used], data.worth[used], data.report[used], penalty), data.features[held])
    return scores.numpy()


def rouge_of(data, scores, choose):
    return 100 * numpy.array([report.rouge(choose(report, scores[s])) for report, s in zip(data.reports, data.slices)])


def report_on(what, rouge):
    folds = [rouge[fold::FOLDS].mean(0) for fold in range(FOLDS)]
    print(what, "ROUGE-1/2/L", rouge.mean(0).round(1), "spread over folds", numpy.std(folds, 0, ddof=1).round(1), flush=True)
    return rouge.mean()


def best_sentence(report, scores):
    return report.ranked(scores)[:1]


def write(path, names, ranker):
    direct, into, bias, out = ranker
    with open(path, "w", encoding="utf-8") as lines:
        lines.write("# Written by training/train_ranker.py: by feature, its weight in the score, then in each unit.\n")
        for name, weight, weights in zip(names + ["bias", "output"], list(direct) + [0, 0], list(into) + [bias, out]):
            lines.write("%s=%s\n" % (name.replace(" ", "\\ "), " ".join("%.4g" % value for value in [weight, *weights])))


def main(folder, output):
    torch.set_num_threads(1)
    train, val = Data(f"{folder}/train.tsv"), Data(f"{folder}/val.tsv")
    tried = {penalty: cross_validated(train, penalty) for penalty in PENALTIES}
    penalty = max(tried, key=lambda one: report_on(f"penalty {one}, best sentence", rouge_of(train, tried[one], best_sentence)))
    scores = tried[penalty]
    print("penalty", penalty, "chosen")
    for almost in ALMOST:
        report_on(f"almost {almost}, narrative", rouge_of(train, scores, lambda report, of: report.told(of, almost=almost)))
    ranker = averaged(train.features[train.told], train.worth[train.told], train.report[train.told], penalty)
    write(output, train.names, ranker)
    scores = forward(ranker, val.features).numpy()
    report_on("validation, best sentence", rouge_of(val, scores, best_sentence))
    report_on("validation, narrative", rouge_of(val, scores, Report.told))


if __name__ == "__main__":
    main(*sys.argv[1:])
