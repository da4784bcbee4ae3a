package org.umoorsehhat.benchmarks.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Runs Gatling in a JVM of its own, so that it is warm and small each time in the same way. */
public final class Load {

    private Load() {}

    /**
     * Makes a load and waits for its end.
     *
     * @param folder where Gatling's own report goes
     */
    public static LoadResult run(LoadOrder order, Path folder)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Path log = folder.resolve("gatling.log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx384m",
                        "-XX:+UseSerialGC",
                        "-XX:+UseCompactObjectHeaders",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED"));
        command.addAll(order.asSystemProperties());
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling"));
        command.addAll(
                List.of("-s", LoadSimulation.class.getName(), "-rf", folder.toString(), "-nr"));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        int exit = process.waitFor();
        if (exit != 0 || !Files.exists(order.result())) {
            throw new IOException("Gatling ended with %d: %s says why".formatted(exit, log));
        }
        return JsonMapper.shared().readValue(Files.readString(order.result()), LoadResult.class);
    }
}
