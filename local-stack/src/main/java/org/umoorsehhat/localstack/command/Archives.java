package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.Progress;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Part;
import org.umoorsehhat.localstack.process.Launch;
import org.umoorsehhat.localstack.process.ProcessTable;

/**
 * Makes what lets the next start of each part be quicker, in a process of its own that has the
 * processors only when nobody else wants them.
 */
final class Archives {

    /** Of the process; {@code make down} ends it. */
    static final String NAME = "archives";

    private final Local local;

    Archives(Local local) {
        this.local = local;
    }

    /**
     * Returns at once.
     *
     * @param started parts; if none of them lacks anything there is nothing to do
     */
    void begin(Platform platform, List<Part> started) throws IOException {
        if (started.stream().noneMatch(Part::lacksArchive)
                || platform.processes().find(NAME).isPresent()) {
            return;
        }
        Home home = local.home();
        List<String> command =
                List.of(
                        "nice",
                        "-n",
                        "19",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        ProcessTable.marker(home.folder()),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        home.classPath(),
                        Main.class.getName(),
                        NAME);
        platform.processes().start(new Launch(NAME, command, Map.of(), home.log(NAME)));
    }

    /** One after the other: each takes half a gigabyte meanwhile. */
    void run() throws IOException {
        Platform platform = local.platform(Progress.SILENT);
        try {
            for (Part part : platform.parts()) {
                part.makeArchive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformException("interrupted while archives were made", e);
        }
        platform.processes().leave(NAME);
    }
}
