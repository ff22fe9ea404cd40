import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs graphs with ONNX Runtime, for export.py, which compares the answers with PyTorch's. Arguments: a graph and a
 * folder, and so on in pairs. A folder has {@code inputs.txt}, whose lines are a name, a type, the dimensions joined by
 * x, and a file of raw little-endian values; {@code outputs.txt} of the same form is written there.
 */
final class RunGraph {

    public static void main(String[] arguments) throws Exception {
        for (int i = 0; i < arguments.length; i += 2) {
            run(arguments[i], Path.of(arguments[i + 1]));
        }
    }

    private static void run(String graph, Path folder) throws Exception {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            try (OrtSession session = environment.createSession(graph, options);
                    OrtSession.Result result = session.run(inputs(environment, folder))) {
                write(result, folder);
            }
        }
    }

    private static Map<String, OnnxTensor> inputs(OrtEnvironment environment, Path folder) throws Exception {
        Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
        for (String line : Files.readAllLines(folder.resolve("inputs.txt"))) {
            String[] fields = line.split(" ");
            long[] dims = Arrays.stream(fields[2].split("x")).mapToLong(Long::parseLong).toArray();
            byte[] bytes = Files.readAllBytes(folder.resolve(fields[3]));
            ByteBuffer values = ByteBuffer.allocateDirect(bytes.length).order(ByteOrder.nativeOrder());
            values.put(bytes).flip();
            inputs.put(fields[0], OnnxTensor.createTensor(environment, values, dims, OnnxJavaType.valueOf(fields[1])));
        }
        return inputs;
    }

    private static void write(OrtSession.Result result, Path folder) throws IOException, OrtException {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, OnnxValue> output : result) {
            var tensor = (OnnxTensor) output.getValue();
            ByteBuffer values = tensor.getByteBuffer();
            byte[] bytes = new byte[values.remaining()];
            values.get(bytes);
            String file = "output-" + lines.size();
            Files.write(folder.resolve(file), bytes);
            String dims = Arrays.stream(tensor.getInfo().getShape())
                    .mapToObj(Long::toString)
                    .collect(Collectors.joining("x"));
            lines.add(String.join(" ", output.getKey(), tensor.getInfo().type.name(), dims, file));
        }
        Files.write(folder.resolve("outputs.txt"), lines);
    }
}
