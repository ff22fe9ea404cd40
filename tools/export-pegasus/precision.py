"""How a matrix is stored and multiplied with: full, half, or 8 bits per weight."""
import numpy

from graph import FLOAT, FLOAT16, MICROSOFT

ZERO = 128  # the level that means 0, where no other is given


class Full:
    """32 bits."""

    name = "fp32"

    def linear(self, graph, states, name, weight, bias, width):
        """states (..., K) times weight (N, K) transposed, plus bias (N); weight and bias answer arrays when called."""
        matrix = graph.weight(name + ".weight.T", lambda: weight().T)
        return graph("Add", graph("MatMul", states, matrix), graph.weight(name + ".bias", bias))

    def embed(self, graph, ids, name, weight, width):
        return graph("Gather", graph.weight(name, weight), ids)

    def logits(self, graph, states, name, weight, bias, width):
        """The matrix is the embedding's, used from the other side."""
        flat = graph("Reshape", states, graph.ints(-1, width))
        scores = graph("Gemm", flat, graph.weight(name, weight), graph.weight("final_logits_bias", bias), transB=1)
        shape = graph("Concat", graph("Shape", states, end=2), graph.ints(-1), axis=0)
        return graph("Reshape", scores, shape)


class Half(Full):
    """16 bits for matrices and what they are multiplied with; sums between layers stay at 32, which Pegasus needs."""

    name = "fp16"

    def linear(self, graph, states, name, weight, bias, width):
        matrix = graph.weight(name + ".weight.T", lambda: weight().T.astype(numpy.float16))
        half = graph("MatMul", graph("Cast", states, to=FLOAT16), matrix)
        return graph("Add", graph("Cast", half, to=FLOAT), graph.weight(name + ".bias", bias))

    def embed(self, graph, ids, name, weight, width):
        matrix = graph.weight(name, lambda: weight().astype(numpy.float16))
        return graph("Cast", graph("Gather", matrix, ids), to=FLOAT)

    def logits(self, graph, states, name, weight, bias, width):
        matrix = graph.weight(name, lambda: weight().astype(numpy.float16))
        half = graph("MatMul", graph("Cast", states, to=FLOAT16), graph("Transpose", matrix, perm=[1, 0]))
        return graph("Add", graph("Cast", half, to=FLOAT), graph.weight("final_logits_bias", bias))


class Blocks:
    """8 bits, with a scale for every few weights of a row, multiplied by ONNX Runtime's MatMulNBits on 8-bit units."""

    name = "int8"
    bits = 8
    compute = 4  # what the operator calls accuracy level: the other factor gets 8 bits too, block by block

    def __init__(self, block=32):
        self.block = block

    def linear(self, graph, states, name, weight, bias, width):
        matrix, scales = self.stored(graph, name + ".weight", weight)
        return self.multiply(graph, states, matrix, scales, graph.weight(name + ".bias", bias), weight.rows, width)

    def embed(self, graph, ids, name, weight, width):
        """Only the rows that are asked for become 32 bits."""
        matrix, scales = self.stored(graph, name, weight)
        count = -(-width // self.block)
        levels = graph("Cast", graph("Gather", matrix, ids), to=FLOAT)
        scale = graph("Gather", graph("Reshape", scales, graph.ints(-1, count, 1)), ids)
        blocks = graph("Mul", graph("Sub", levels, graph.number(ZERO)), scale)
        rows = graph("Reshape", blocks, graph("Concat", graph("Shape", ids), graph.ints(count * self.block), axis=0))
        return graph("Slice", rows, graph.ints(0), graph.ints(width), graph.ints(-1)) if width % self.block else rows

    def logits(self, graph, states, name, weight, bias, width):
        matrix, scales = self.stored(graph, name, weight)
        return self.multiply(graph, states, matrix, scales, graph.weight("final_logits_bias", bias), weight.rows, width)

    def stored(self, graph, name, weight):
        both = Once(lambda: quantize_blocks(weight(), self.block))
        return graph.weight(name + ".levels", lambda: both()[0]), graph.weight(name + ".scales", lambda: both()[1])

    def multiply(self, graph, states, matrix, scales, bias, rows, width):
        return graph("MatMulNBits", states, matrix, scales, "", "", bias, domain=MICROSOFT, K=width, N=rows, bits=self.bits,
                     block_size=self.block, accuracy_level=self.compute)


class Once:
    """Computes a value when it is first asked for, and keeps it."""

    def __init__(self, compute):
        self.compute, self.value = compute, None

    def __call__(self):
        if self.value is None:
            self.value = self.compute()
        return self.value


def quantize_blocks(matrix, block):
    """(N, K) to bytes (N, blocks, block) around 128 and scales (N * blocks); the last block is filled up with zeros."""
    rows, width = matrix.shape
    count = -(-width // block)
    padded = numpy.zeros((rows, count * block), numpy.float32)
    padded[:, :width] = matrix
    padded = padded.reshape(rows, count, block)
    scale = numpy.abs(padded).max(2) / 127
    scale[scale == 0] = 1
    levels = numpy.rint(padded / scale[:, :, None])
    return (levels + ZERO).astype(numpy.uint8), scale.reshape(-1).astype(numpy.float32)
