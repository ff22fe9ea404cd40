"""Greedy decoding in PyTorch, to look at a model while it is trained; the product decodes in Java."""
import torch

import notes


@torch.no_grad()
def greedy(model, inputs, tokens_max=128):
    """inputs: lists of ids. Answers the ids written for each, without the end."""
    ids = torch.nn.utils.rnn.pad_sequence([torch.tensor(i) for i in inputs], True, notes.PAD)
    mask = (ids != notes.PAD).long()
    cross = model.cross(model.encode(ids, mask))
    written = [[] for _ in inputs]
    open_rows = set(range(len(inputs)))
    last, past = torch.full((len(inputs), 1), notes.PAD), None
    for _ in range(tokens_max):
        logits, past = model.decode(last, cross, mask, past)
        last = logits[:, -1].argmax(-1, keepdim=True)
        for row in list(open_rows):
            token = int(last[row])
            if token == notes.END:
                open_rows.remove(row)
            else:
                written[row].append(token)
        if not open_rows:
            break
    return written
