"""Makes the tokenizer.json of Hugging Face's fast Pegasus tokenizer out of a SentencePiece model, as its converter does.

Ids 0 to 104 are Pegasus's own: padding, end, two masks, and <unk_2> to <unk_102>, which pre-training used for gaps. The
pieces follow from 105 on, without the model's own padding and end: a piece's id is its place in the file plus 103.
"""
import base64

from sentencepiece import sentencepiece_model_pb2

OFFSET = 103
UNIGRAM = 1
SPACE = "\u2581"


def reserved(offset):
    if not offset:
        return ["<pad>", "</s>"]
    return ["<pad>", "</s>", "<mask_1>", "<mask_2>"] + ["<unk_%d>" % i for i in range(2, offset)]


def convert(path, offset=OFFSET):
    """The content of tokenizer.json; path: of spiece.model."""
    model = sentencepiece_model_pb2.ModelProto()
    with open(path, "rb") as file:
        model.ParseFromString(file.read())
    if model.trainer_spec.model_type != UNIGRAM:
        raise ValueError("%s is no unigram model, so it is not Pegasus's" % path)
    if [piece.piece for piece in model.pieces[:2]] != ["<pad>", "</s>"]:
        raise ValueError("%s does not begin with <pad> and </s>, so it is not Pegasus's" % path)
    own = reserved(offset)
    vocabulary = [[name, 0.0 if i < 4 else -100.0] for i, name in enumerate(own)]
    vocabulary += [[piece.piece, piece.score] for piece in model.pieces[2:]]
    unknown = model.trainer_spec.unk_id + offset
    special = list(enumerate(own)) + [(unknown, vocabulary[unknown][0])]
    return {
        "version": "1.0", "truncation": None, "padding": None,
        "added_tokens": [added(i, name) for i, name in special],
        "normalizer": normalizer(model.normalizer_spec.precompiled_charsmap),
        "pre_tokenizer": {"type": "Sequence", "pretokenizers": [{"type": "WhitespaceSplit"}, metaspace()]},
        "post_processor": ends_with("</s>", 1),
        "decoder": metaspace(),
        "model": {"type": "Unigram", "unk_id": unknown, "vocab": vocabulary},
    }


def added(number, content):
    return {"id": number, "content": content, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False,
            "special": True}


def normalizer(charsmap):
    spaces = {"type": "Replace", "pattern": {"Regex": " {2,}"}, "content": " "}
    mapped = {"type": "Precompiled", "precompiled_charsmap": base64.b64encode(charsmap).decode("ascii")}
    return {"type": "Sequence", "normalizers": [mapped, spaces] if charsmap else [spaces]}


def metaspace():
    return {"type": "Metaspace", "replacement": SPACE, "add_prefix_space": True, "prepend_scheme": "always"}


def ends_with(token, number):
    end = {"SpecialToken": {"id": token, "type_id": 0}}
    sequence = {"Sequence": {"id": "A", "type_id": 0}}
    second = {"Sequence": {"id": "B", "type_id": 0}}
    return {"type": "TemplateProcessing", "single": [sequence, end], "pair": [sequence, second, end],
            "special_tokens": {token: {"id": token, "ids": [number], "tokens": [token]}}}
