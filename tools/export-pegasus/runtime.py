"""Runs graphs with the ONNX Runtime that the platform uses: its Java archive, by RunGraph.java."""
import glob
import os
import subprocess
import tempfile

import numpy

TYPES = {"FLOAT": numpy.float32, "INT64": numpy.int64, "INT32": numpy.int32, "BOOL": numpy.bool_}
NAMES = {numpy.dtype(kind): name for name, kind in TYPES.items()}
HERE = os.path.dirname(os.path.abspath(__file__))


def archive():
    """Where Maven keeps ONNX Runtime, newest version first; None where it was not fetched yet."""
    found = glob.glob(os.path.expanduser("~/.m2/repository/com/microsoft/onnxruntime/onnxruntime/*/onnxruntime-*.jar"))
    return max(found, key=os.path.getmtime, default=None)


class Runtime:
    def __init__(self, jar, java="java"):
        self.command = [java, "-cp", jar, os.path.join(HERE, "RunGraph.java")]

    def run(self, calls):
        """calls: pairs of a graph's path and its inputs, name to array. Answers the outputs of each, name to array."""
        with tempfile.TemporaryDirectory() as root:
            words, folders = [], []
            for i, (graph, inputs) in enumerate(calls):
                folders.append(os.path.join(root, str(i)))
                os.mkdir(folders[-1])
                write(folders[-1], inputs)
                words += [graph, folders[-1]]
            done = subprocess.run(self.command + words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            if done.returncode:
                raise RuntimeError("ONNX Runtime failed: " + done.stdout.decode(errors="replace")[-2000:])
            return [read(folder) for folder in folders]


def write(folder, inputs):
    with open(os.path.join(folder, "inputs.txt"), "w", encoding="utf-8") as lines:
        for i, (name, array) in enumerate(inputs.items()):
            numpy.ascontiguousarray(array).tofile(os.path.join(folder, "input-%d" % i))
            lines.write("%s %s %s input-%d\n" % (name, NAMES[array.dtype], "x".join(map(str, array.shape)), i))


def read(folder):
    outputs = {}
    with open(os.path.join(folder, "outputs.txt"), encoding="utf-8") as lines:
        for name, kind, dims, file in map(str.split, lines):
            shape = [int(n) for n in dims.split("x")]
            outputs[name] = numpy.fromfile(os.path.join(folder, file), TYPES[kind]).reshape(shape)
    return outputs
