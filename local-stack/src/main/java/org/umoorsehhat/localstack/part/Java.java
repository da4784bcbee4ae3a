package org.umoorsehhat.localstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.umoorsehhat.localstack.process.ProcessTable;

/** Command lines of Java processes that share a small machine. */
final class Java {

    private Java() {}

    static String program() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * The JVM that this one runs in, with what all processes have in common.
     *
     * @param heap the largest heap, say {@code 96m}
     */
    static List<String> command(Path home, String heap, List<String> rest) {
        var command = new ArrayList<String>();
        command.add(program());
        command.add(ProcessTable.marker(home));
        command.add("-Xmx" + heap);
        command.addAll(
                List.of(
                        // By itself the JVM begins with the largest heap, a third of it young,
                        // and all of that is soon in use: by garbage.
                        "-Xms48m",
                        "-Xmn24m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MaxHeapFreeRatio=40",
                        // Measured against G1 and Parallel: the least memory, and as quick on two
                        // cores.
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Xss512k",
                        "-Duser.timezone=UTC",
                        "-Djava.awt.headless=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(rest);
        return command;
    }
}
