"""How a matrix is stored and multiplied with: full, half, or 8 bits per weight."""
import numpy

from graph import FLOAT, FLOAT16, MICROSOFT, UINT8


class Full:
    """32 bits."""

    name = "fp32"

    def linear(self, graph, states, name, weight, bias, width):
        """states (..., K) times weight (N, K) transposed, plus bias (N); weight and bias answer arrays when called."""
        matrix = graph.weight(name + ".weight.T", lambda: weight().T)
        product = graph("MatMul", states, matrix)
        return product if bias is None else graph("Add", product, graph.weight(name + ".bias", bias))

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
        product = graph("Cast", half, to=FLOAT)
        return product if bias is None else graph("Add", product, graph.weight(name + ".bias", bias))

    def embed(self, graph, ids, name, weight, width):
        matrix = graph.weight(name, lambda: weight().astype(numpy.float16))
        return graph("Cast", graph("Gather", matrix, ids), to=FLOAT)

    def logits(self, graph, states, name, weight, bias, width):
        matrix = graph.weight(name, lambda: weight().astype(numpy.float16))
        half = graph("MatMul", graph("Cast", states, to=FLOAT16), graph("Transpose", matrix, perm=[1, 0]))
        return graph("Add", graph("Cast", half, to=FLOAT), graph.weight("final_logits_bias", bias))


class Blocks(Full):
    """8 bits, a scale for every so many weights of a row, by ONNX Runtime's MatMulNBits."""

    name = "int8"

    def __init__(self, block=64, accuracy=4):
        self.block = block
        self.accuracy = accuracy

    def stored(self, graph, name, weight):
        quantized = {}

        def both():
            if not quantized:
                quantized["q"], quantized["s"] = quantize_blocks(weight(), self.block)
            return quantized

        return (graph.weight(name + ".q8", lambda: both()["q"]), graph.weight(name + ".scale", lambda: both()["s"]))

    def multiply(self, graph, states, name, weight, rows, width):
        matrix, scales = self.stored(graph, name, weight)
        return graph("MatMulNBits", states, matrix, scales, domain=MICROSOFT, K=width, N=rows, bits=8,
                     block_size=self.block, accuracy_level=self.accuracy)

    def linear(self, graph, states, name, weight, bias, width):
        rows = weight.rows
        product = self.multiply(graph, states, name + ".weight", weight, rows, width)
        return product if bias is None else graph("Add", product, graph.weight(name + ".bias", bias))

    def embed(self, graph, ids, name, weight, width):
        matrix, scales = self.stored(graph, name, weight)
        blocks = graph("Cast", graph("Gather", matrix, ids), to=FLOAT)
        centered = graph("Sub", blocks, graph.number(128))
        count = -(-width // self.block)
        scale = graph("Unsqueeze", graph("Gather", graph("Reshape", scales, graph.ints(-1, count)), ids), graph.ints(-1))
        shape = graph("Concat", graph("Shape", ids), graph.ints(count * self.block), axis=0)
        whole = graph("Reshape", graph("Mul", centered, scale), shape)
        return whole if count * self.block == width else graph("Slice", whole, graph.ints(0), graph.ints(width), graph.ints(-1))

    def logits(self, graph, states, name, weight, bias, width):
        product = self.multiply(graph, states, name, weight, weight.rows, width)
        return graph("Add", product, graph.weight("final_logits_bias", bias))


class Columns(Blocks):
    """8 bits, one scale per row of the weight; what it is multiplied with gets 8 bits per call."""

    name = "int8-dynamic"

    def stored(self, graph, name, weight):
        quantized = {}

        def both():
            if not quantized:
                quantized["q"], quantized["s"] = quantize_rows(weight())
            return quantized

        return (graph.weight(name + ".s8", lambda: both()["q"]), graph.weight(name + ".scale", lambda: both()["s"]))

    def multiply(self, graph, states, name, weight, rows, width):
        matrix, scales = self.stored(graph, name, weight)
        return graph("DynamicQuantizeMatMul", states, graph("Transpose", matrix, perm=[1, 0]), scales, domain=MICROSOFT)

    def embed(self, graph, ids, name, weight, width):
        matrix, scales = self.stored(graph, name, weight)
        scale = graph("Unsqueeze", graph("Gather", scales, ids), graph.ints(-1))
        return graph("Mul", graph("Cast", graph("Gather", matrix, ids), to=FLOAT), scale)


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
    return (levels + 128).astype(numpy.uint8), scale.reshape(-1).astype(numpy.float32)


def quantize_rows(matrix):
    """(N, K) to signed bytes (N, K) and scales (N)."""
    scale = numpy.abs(matrix).max(1) / 127
    scale[scale == 0] = 1
    return numpy.rint(matrix / scale[:, None]).astype(numpy.int8), scale.astype(numpy.float32)
