package org.jeevan.launcher.plaintext;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A copy of a data folder as a thief has it: every file, and every value of every row of every table. */
final class StolenData {

    private final List<Value> files = new ArrayList<>();
    private final List<Value> cells = new ArrayList<>();

    /**
     * @param where file, or file, table and column
     * @param row apart from every other row; 0 of a whole file
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Value(String where, long row, boolean text, byte[] bytes) {}

    /** The outbox, which holds mails in clear on purpose, is not in it. */
    static StolenData in(Path folder) {
        var stolen = new StolenData();
        for (Path file : files(folder)) {
            String name = folder.relativize(file).toString();
            stolen.files.add(new Value(name, 0, false, bytes(file)));
        }
        for (Path file : files(folder)) {
            if (file.toString().endsWith(".db")) {
                stolen.readTables(file, folder.relativize(file).toString());
            }
        }
        return stolen;
    }

    List<Value> files() {
        return files;
    }

    List<Value> cells() {
        return cells;
    }

    List<Value> all() {
        var all = new ArrayList<>(files);
        all.addAll(cells);
        return all;
    }

    static List<Path> files(Path folder) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> !folder.relativize(file).startsWith("outbox"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readTables(Path file, String name) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            var tables = new ArrayList<String>();
            try (var select = connection.createStatement();
                    var rows = select.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                readRows(connection, name, table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private void readRows(Connection connection, String file, String table) throws SQLException {
        try (var select = connection.createStatement();
                var rows = select.executeQuery("SELECT * FROM \"%s\"".formatted(table))) {
            for (long row = cells.size() + 1L; rows.next(); row++) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    String where = file + " " + table + "." + rows.getMetaData().getColumnName(column);
                    add(where, row, rows, column);
                }
            }
        }
    }

    private void add(String where, long row, ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] bytes) {
            cells.add(new Value(where, row, false, bytes));
        } else if (value != null) {
            cells.add(new Value(where, row, true, value.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }
}
