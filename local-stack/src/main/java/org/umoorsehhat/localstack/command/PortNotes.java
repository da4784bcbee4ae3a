package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;

/** Which ports the running platform was started with, for the commands that come later. */
record PortNotes(Path folder) {

    void write(Ports ports) throws IOException {
        var notes = new Properties();
        for (Port port : Port.values()) {
            notes.setProperty(port.variable(), String.valueOf(ports.number(port)));
        }
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(file())) {
            notes.store(out, null);
        }
    }

    /** What was noted; what was not, as the environment says. */
    Ports read(Map<String, String> environment) throws IOException {
        var variables = new HashMap<>(environment);
        if (Files.exists(file())) {
            var notes = new Properties();
            try (Reader in = Files.newBufferedReader(file())) {
                notes.load(in);
            }
            notes.stringPropertyNames()
                    .forEach(name -> variables.put(name, notes.getProperty(name)));
        }
        return Ports.of(variables);
    }

    private Path file() {
        return folder.resolve("ports.properties");
    }
}
