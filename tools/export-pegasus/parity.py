"""Takes the parameters out of graphs that PyTorch exported, as those of the parity fixtures: a checkpoint from a bundle."""
import os
import re

import onnx
import torch
from onnx import numpy_helper

FILES = ("encoder_model.onnx", "decoder_model.onnx")


def state_of(folder):
    """Parameters by Hugging Face's names."""
    state = {}
    for file in FILES:
        state.update(parameters(onnx.load(os.path.join(folder, file)).graph))
    return state


def parameters(graph):
    """Matrices have lost their names and lie transposed; the node that multiplies with one is called after its module."""
    arrays = {tensor.name: torch.tensor(numpy_helper.to_array(tensor)) for tensor in graph.initializer}
    named = {parameter(name): array for name, array in arrays.items() if not name.startswith("onnx::")}
    for node in graph.node:
        if node.op_type == "Identity" and node.input[0] in arrays:
            named[parameter(node.output[0])] = arrays[node.input[0]]
        elif node.op_type == "MatMul" and node.input[1].startswith("onnx::") and node.input[1] in arrays:
            named[parameter(module(node.name)) + ".weight"] = arrays[node.input[1]].t().contiguous()
    return named


def module(node):
    """/m/model/encoder/layers.0/fc1/MatMul to m.model.encoder.layers.0.fc1."""
    return node.strip("/").rpartition("/")[0].replace("/", ".")


def parameter(name):
    """m.model.encoder.layers.0 and encoder.layers.0 are the same: the wrapper that was exported differs by file."""
    stack = re.search(r"(encoder|decoder)\..*", name)
    return "model." + stack.group() if stack else re.sub(r"^m\.", "", name)
