package org.jeevan.summarization.pegasus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An ONNX model that picks rows: {@code y_i = Gather(x_i, rows)} along the first axis, for any number of tensors at once.
 * Written by hand in protobuf's wire format (field numbers of onnx.proto3), since ONNX Runtime's Java API has no other
 * way to reorder tensors that it owns.
 */
final class GatherGraph {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int INT64 = 7;

    private GatherGraph() {}

    /** @param elementType ONNX's number of it, such as 1 for float */
    static byte[] of(int tensors, int elementType) {
        Message graph = new Message();
        for (int i = 0; i < tensors; i++) {
            graph.message(
                    1,
                    new Message()
                            .text(1, "x" + i)
                            .text(1, "rows")
                            .text(2, "y" + i)
                            .text(4, "Gather"));
        }
        graph.text(2, "gather").message(11, tensor("rows", INT64));
        for (int i = 0; i < tensors; i++) {
            graph.message(11, tensor("x" + i, elementType)).message(12, tensor("y" + i, elementType));
        }
        return new Message()
                .number(1, IR_VERSION)
                .message(7, graph)
                .message(8, new Message().number(2, OPSET))
                .bytes();
    }

    /** Without a shape: any. */
    private static Message tensor(String name, int elementType) {
        Message type = new Message().message(1, new Message().number(1, elementType));
        return new Message().text(1, name).message(2, type);
    }

    private static final class Message {

        private static final int VARINT = 0;
        private static final int LENGTH_DELIMITED = 2;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, int value) {
            varint(field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return delimited(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message message(int field, Message value) {
            return delimited(field, value.bytes());
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private Message delimited(int field, byte[] value) {
            varint(field << 3 | LENGTH_DELIMITED);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(int value) {
            int rest = value;
            while (rest > 0x7F) {
                out.write(rest & 0x7F | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
