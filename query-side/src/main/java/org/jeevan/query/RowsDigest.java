package org.jeevan.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What all rows of a read model say in the clear, as a number of rows and one SHA-256: equal where the content is. */
record RowsDigest(long rows, String sha256) {

    static RowsDigest of(ReadModelDefinition definition, ReadModel model) {
        MessageDigest digest = newDigest();
        var rows = new long[1];
        definition.plainRows(model, row -> {
            digest.update(row.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            rows[0]++;
        });
        return new RowsDigest(rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
