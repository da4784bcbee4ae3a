package org.umoorsehhat.systemtests.compare.record;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file of JSON lines: what was asked and answered, in order; then a line for each key of a topic
 * and one for each inbox. Each line has {@code what} it is: {@code request}, {@code events}, {@code
 * mails}.
 */
public final class Recording implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final BufferedWriter out;
    private final List<ObjectNode> lines = new ArrayList<>();

    public Recording(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Written at once: what was recorded before something went wrong is there to look at. */
    public void add(ObjectNode line) {
        lines.add(line);
        try {
            out.write(JSON.writeValueAsString(line));
            out.newLine();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ObjectNode> lines() {
        return lines;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
