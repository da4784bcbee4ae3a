package org.umoorsehhat.localstack.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a command out of the reach of the terminal that it is started from; the process id stays
 * the same.
 */
final class Session {

    private static final boolean HAS_SETSID =
            Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));

    private Session() {}

    static List<String> ofItsOwn(List<String> command) {
        // macOS has no setsid: there the signals of the terminal are ignored instead, which a JVM
        // respects.
        List<String> prefix =
                HAS_SETSID
                        ? List.of("setsid")
                        : List.of("sh", "-c", "trap '' HUP INT QUIT; exec \"$@\"", "sh");
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }
}
