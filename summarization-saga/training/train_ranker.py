"""Ridge regression of a sentence's worth (mean of ROUGE-1, -2 and -L against the report's description) on its features.

Usage: train_ranker.py FOLDER OUTPUT   where FOLDER holds the train.tsv and val.tsv that RankerFeaturesExport wrote.
"""
import sys

import numpy

PENALTIES = (0.1, 0.3, 1.0, 3.0, 10.0)
IDENTIFIERS = 5  # report, worth, one, two, l


def read(path):
    with open(path, encoding="utf-8") as lines:
        names = next(lines).rstrip("\n").split("\t")[IDENTIFIERS:]
        rows = [line.rstrip("\n").split("\t") for line in lines]
    reports = numpy.array([row[0] for row in rows])
    rouge = numpy.array([[float(value) for value in row[1:IDENTIFIERS]] for row in rows])
    features = numpy.array([[float(value) for value in row[IDENTIFIERS:]] for row in rows])
    return names, reports, rouge, features


def fit(features, worth, weights, penalty):
    """Each report counts the same, however many sentences it has; the intercept is not penalized."""
    columns = numpy.hstack([features, numpy.ones((len(features), 1))])
    ridge = penalty * numpy.eye(columns.shape[1])
    ridge[-1, -1] = 0
    weighted = columns * weights[:, None]
    return numpy.linalg.solve(columns.T @ weighted + ridge, weighted.T @ worth)[:-1]


def of_best(reports, rouge, scores):
    """Mean ROUGE (mean, 1, 2, L) of the best-ranked sentence of each report."""
    starts = numpy.flatnonzero(numpy.r_[True, reports[1:] != reports[:-1]])
    ends = numpy.r_[starts[1:], len(reports)]
    return numpy.mean([rouge[s + numpy.argmax(scores[s:e])] for s, e in zip(starts, ends)], axis=0)


def equal_weights(reports):
    names, index, counts = numpy.unique(reports, return_inverse=True, return_counts=True)
    return 100.0 / counts[index]


def centered(reports, worth):
    """Only the order within a report matters, so what all its sentences have in common is taken away."""
    _, index, counts = numpy.unique(reports, return_inverse=True, return_counts=True)
    return worth - (numpy.bincount(index, worth) / counts)[index]


def folds(reports, count=5):
    numbers = {name: i for i, name in enumerate(dict.fromkeys(reports))}
    return numpy.array([numbers[name] % count for name in reports])


def main(folder, output):
    names, reports, rouge, features = read(f"{folder}/train.tsv")
    weights = equal_weights(reports)
    worth = centered(reports, rouge[:, 0])
    fold = folds(reports)
    best = None
    for penalty in PENALTIES:
        scores = numpy.zeros(len(reports))
        for k in range(5):
            train = fold != k
            scores[~train] = features[~train] @ fit(features[train], worth[train], weights[train], penalty)
        result = of_best(reports, rouge, scores)
        print("penalty", penalty, "cross-validated best sentence, ROUGE mean/1/2/L", (100 * result).round(1))
        if best is None or result[0] > best[0]:
            best = (result[0], penalty)
    coefficients = fit(features, worth, weights, best[1])
    _, val_reports, val_rouge, val_features = read(f"{folder}/val.tsv")
    print("validation", (100 * of_best(val_reports, val_rouge, val_features @ coefficients)).round(1))
    print("best possible", (100 * of_best(val_reports, val_rouge, val_rouge[:, 0])).round(1))
    with open(output, "w", encoding="utf-8") as out:
        out.write("# Written by training/train_ranker.py: weights of the features by name.\n")
        for name, weight in zip(names, coefficients):
            out.write("%s=%.4f\n" % (name.replace(" ", "\\ "), weight))


if __name__ == "__main__":
    main(*sys.argv[1:])
