"""A thin layer over onnx.helper: nodes are calls, values are names, weights lie once in a file that several graphs share."""
import os

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8
MICROSOFT = "com.microsoft"
ALIGNMENT = 64

FLOAT, FLOAT16, INT32, INT64, BOOL = (
    TensorProto.FLOAT, TensorProto.FLOAT16, TensorProto.INT32, TensorProto.INT64, TensorProto.BOOL)


class Weights:
    """The external data file of a bundle: each named array is written once, whichever graphs use it."""

    def __init__(self, folder, name="model.onnx_data"):
        self.name = name
        self.file = open(os.path.join(folder, name), "wb")
        self.places = {}

    def tensor(self, name, make):
        """make: answers the array; it is asked only if no graph had this weight before."""
        if name not in self.places:
            self.places[name] = self.write(numpy.ascontiguousarray(make()))
        kind, dims, offset, length = self.places[name]
        tensor = TensorProto(name=name, data_type=kind, dims=dims, data_location=TensorProto.EXTERNAL)
        for key, value in (("location", self.name), ("offset", offset), ("length", length)):
            tensor.external_data.add(key=key, value=str(value))
        return tensor

    def write(self, array):
        self.file.write(b"\0" * (-self.file.tell() % ALIGNMENT))
        offset = self.file.tell()
        array.tofile(self.file)
        self.file.flush()
        return numpy_helper.from_array(array[:0]).data_type, array.shape, offset, array.nbytes

    def close(self):
        self.file.close()


class Graph:
    """Calling it adds a node: g("Add", a, b) answers the sum's name. A branch shares the weights of the graph around it."""

    def __init__(self, name, weights, around=None):
        self.name = name
        self.weights = weights
        self.root = around.root if around else self
        self.inputs, self.outputs, self.nodes = [], [], []
        if not around:
            self.initializers, self.count = {}, 0

    def __call__(self, operator, *inputs, outputs=1, domain="", **attributes):
        names = [self.fresh(operator) for _ in range(outputs)]
        self.nodes.append(helper.make_node(operator, list(inputs), names, names[0], domain=domain, **attributes))
        return names[0] if outputs == 1 else names

    def fresh(self, stem):
        self.root.count += 1
        return "%s_%d" % (stem, self.root.count)

    def branch(self, name):
        return Graph(name, self.weights, self)

    def weight(self, name, make):
        if name not in self.root.initializers:
            self.root.initializers[name] = self.weights.tensor(name, make)
        return name

    def constant(self, value, kind):
        """A small one, within the graph's own file."""
        array = numpy.asarray(value, dtype=kind)
        name = "%s_%s" % (array.dtype, "x".join(map(str, array.ravel().tolist())) + "_" + "x".join(map(str, array.shape)))
        self.root.initializers.setdefault(name, numpy_helper.from_array(array, name))
        return name

    def ints(self, *values):
        return self.constant(values, numpy.int64)

    def integer(self, value):
        return self.constant(value, numpy.int64)

    def number(self, value):
        return self.constant(value, numpy.float32)

    def input(self, name, kind, dims):
        self.inputs.append(helper.make_tensor_value_info(name, kind, dims))
        return name

    def output(self, name, value, kind, dims):
        self.nodes.append(helper.make_node("Identity", [value], [name], name))
        self.outputs.append(helper.make_tensor_value_info(name, kind, dims))

    def proto(self):
        initializers = list(self.initializers.values()) if self.root is self else []
        return helper.make_graph(self.nodes, self.name, self.inputs, self.outputs, initializers)

    def save(self, path, metadata):
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(MICROSOFT, 1)]
        model = helper.make_model(self.proto(), opset_imports=opsets, ir_version=IR_VERSION, producer_name="export-pegasus")
        helper.set_model_props(model, metadata)
        onnx.save(model, path)


def size(graph, value, axis):
    """The length of one axis as an int64 tensor of one element."""
    return graph("Shape", value, start=axis, end=axis + 1)
