"""Makes encoders that fail on inputs of more than 50 tokens: failing.py ../tiny/encoder_model.onnx, with python3-onnx."""
import sys

import onnx
from onnx import TensorProto, helper

TOKENS = 50
HIDDEN = "last_hidden_state"


def constant(name, value):
    return helper.make_node("Constant", [], [name], value=helper.make_tensor(name, TensorProto.INT64, [], [value]))


def beyond(amount):
    """The given amount where the input is too long, else none."""
    return [
        helper.make_node("Shape", ["input_ids"], ["input_shape"]),
        constant("second", 1),
        helper.make_node("Gather", ["input_shape", "second"], ["input_length"]),
        constant("tokens", TOKENS),
        helper.make_node("Greater", ["input_length", "tokens"], ["is_long"]),
        constant("much", amount),
        constant("nothing", 0),
        helper.make_node("Where", ["is_long", "much", "nothing"], ["amount"]),
    ]


def hanging():
    """Counts to two to the power of 62."""
    body = helper.make_graph(
        [helper.make_node("Identity", ["going"], ["going_on"]), helper.make_node("Neg", ["before"], ["after"])],
        "body",
        [
            helper.make_tensor_value_info("turn", TensorProto.INT64, []),
            helper.make_tensor_value_info("going", TensorProto.BOOL, []),
            helper.make_tensor_value_info("before", TensorProto.FLOAT, []),
        ],
        [
            helper.make_tensor_value_info("going_on", TensorProto.BOOL, []),
            helper.make_tensor_value_info("after", TensorProto.FLOAT, []),
        ],
    )
    true = helper.make_tensor("always", TensorProto.BOOL, [], [True])
    zero = helper.make_tensor("zero", TensorProto.FLOAT, [], [0.0])
    return beyond(1 << 62) + [
        helper.make_node("Constant", [], ["always"], value=true),
        helper.make_node("Constant", [], ["zero"], value=zero),
        helper.make_node("Loop", ["amount", "always", "zero"], ["addend"], body=body),
    ]


def hungry():
    """Asks for 64 terabytes."""
    return beyond(1 << 44) + [
        constant("axis", 0),
        helper.make_node("Unsqueeze", ["amount", "axis"], ["size"]),
        helper.make_node("ConstantOfShape", ["size"], ["zeros"]),
        helper.make_node("ReduceSum", ["zeros"], ["addend"], keepdims=0),
    ]


def write(source, name, nodes):
    model = onnx.load(source, load_external_data=False)
    for node in model.graph.node:
        node.output[:] = ["fine" if output == HIDDEN else output for output in node.output]
    model.graph.node.extend(nodes + [helper.make_node("Add", ["fine", "addend"], [HIDDEN])])
    onnx.save(model, name)


write(sys.argv[1], "hanging.onnx", hanging())
write(sys.argv[1], "hungry.onnx", hungry())
