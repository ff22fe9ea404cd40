"""Makes encoders that fail on the word penicillin: failing.py ../tiny/encoder_model.onnx, with python3-onnx."""
import sys

import onnx
from onnx import TensorProto, helper

WORD = 123  # in tiny/tokenizer.json
HIDDEN = "last_hidden_state"


def constant(name, value):
    return helper.make_node("Constant", [], [name], value=helper.make_tensor(name, TensorProto.INT64, [], [value]))


def upon_the_word(amount):
    """The given amount where the word is in the input, else none."""
    return [
        constant("word", WORD),
        helper.make_node("Equal", ["input_ids", "word"], ["are_it"]),
        helper.make_node("Cast", ["are_it"], ["ones"], to=TensorProto.INT64),
        helper.make_node("ReduceMax", ["ones"], ["found"], keepdims=0),
        constant("much", amount),
        helper.make_node("Mul", ["found", "much"], ["amount"]),
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
    return upon_the_word(1 << 62) + [
        helper.make_node("Constant", [], ["always"], value=true),
        helper.make_node("Constant", [], ["zero"], value=zero),
        helper.make_node("Loop", ["amount", "always", "zero"], ["addend"], body=body),
    ]


def hungry():
    """Asks for 64 terabytes."""
    return upon_the_word(1 << 44) + [
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
