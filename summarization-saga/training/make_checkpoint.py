"""Puts what was trained into the form of a Hugging Face checkpoint, which tools/export-pegasus turns into a bundle.

Usage: make_checkpoint.py FOLDER STATE OUT   FOLDER holds spiece.model; STATE is a .pt of train_pegasus.py.
"""
import json
import os
import shutil
import sys

import notes
import train_pegasus

GENERATION = {"decoder_start_token_id": notes.PAD, "eos_token_id": notes.END, "pad_token_id": notes.PAD,
              "forced_eos_token_id": notes.END, "min_length": 0, "max_length": 160, "num_beams": 1, "length_penalty": 1.0,
              "early_stopping": True}
USE = {"name": "jeevan-small-1", "input": "marked-sentences", "sentencesMax": 4, "markerTokenId": notes.MARKER,
       "inputTokensMax": notes.INPUT_MAX}


def main(folder, state, out):
    os.makedirs(out)
    for name, values in (("config.json", train_pegasus.CONFIG), ("generation_config.json", GENERATION), ("jeevan.json", USE)):
        with open(f"{out}/{name}", "w", encoding="utf-8") as file:
            json.dump(values, file, indent=1)
            file.write("\n")
    shutil.copy(state, f"{out}/pytorch_model.bin")
    shutil.copy(f"{folder}/spiece.model", out)


if __name__ == "__main__":
    main(*sys.argv[1:])
