package org.umoorsehhat.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.localstack.part.Home;
import org.umoorsehhat.localstack.part.Port;
import org.umoorsehhat.localstack.part.Ports;
import org.umoorsehhat.localstack.part.Service;
import org.umoorsehhat.localstack.process.ProcessTable;

/** The commands as the Makefile runs them: in JVMs of their own, without the services. */
class CommandsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path folder;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void choosePortsAndParts() {
        Ports ports = Ports.random();
        for (Port port : Port.values()) {
            environment.put(port.variable(), String.valueOf(ports.number(port)));
        }
        environment.put("LOCAL_STACK_HOME", folder.toString());
        environment.put(
                "WITHOUT",
                String.join(",", Arrays.stream(Service.values()).map(Service::title).toList()));
    }

    @AfterEach
    void stopAll() throws Exception {
        run("down");
        assertThat(ours()).isEmpty();
    }

    @Test
    void upLeavesEverythingRunningAndDownNothing() throws Exception {
        assertThat(run("up")).contains("postgresql", "kafka", "inbox", "Ready after");
        assertThat(ours()).hasSize(3);
        // One look may come at a moment when the machine has no time for the broker.
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(run("status")).containsPattern("kafka +ready"));
        assertThat(run("status")).containsPattern("gateway +down");

        assertThat(run("up")).contains("running already").contains("make restart SERVICE=");
        assertThat(run("restart", "inbox")).contains("inbox").contains("ready after");
        assertThat(run("down")).contains("Stopped");
        assertThat(ours()).isEmpty();
        assertThat(run("down")).contains("Nothing was running");
    }

    @Test
    void aTakenPortIsNamedWithThePartThatWantsIt() throws Exception {
        int port = Integer.parseInt(environment.get("INBOX_PORT"));
        try (var taken = new ServerSocket(port)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(run("up"))
                    .contains("Port %d of inbox is taken by another program".formatted(port))
                    .contains("make up INBOX_PORT=");
        }
        assertThat(ours()).isEmpty();
    }

    @Test
    void ctrlCTakesBackWhatWasStarted() throws Exception {
        Process up = start("up");
        await().atMost(PATIENCE).until(() -> !ours().isEmpty());

        interrupt(up);

        assertThat(up.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(ours()).isEmpty();
        assertThat(run("up")).contains("Ready after");
    }

    @Test
    void downFindsWhatAKilledStarterLeft() throws Exception {
        Process up = start("up");
        await().atMost(PATIENCE).until(() -> ours().size() >= 2);
        up.destroyForcibly().waitFor();

        run("down");

        assertThat(ours()).isEmpty();
    }

    @Test
    void aFailedPartIsExplainedByTheEndOfItsLog() throws Exception {
        run("up");
        run("down");
        Files.writeString(folder.resolve("data/kafka/meta.properties"), "node.id=2\nversion=1\n");

        assertThat(run("up"))
                .contains("kafka ended while it was starting")
                .contains("kafka.log")
                .contains("What did come up runs on");
    }

    /** Runs a command to its end and returns all that it said. */
    private String run(String... command) throws Exception {
        Process process = start(command);
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private Process start(String... command) throws IOException, InterruptedException {
        Home home = Home.of(Checkout.find(), Map.of());
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", home.classPath(), Main.class.getName()));
        words.addAll(List.of(command));
        var builder =
                new ProcessBuilder(Interruptible.command(words))
                        .directory(home.checkout().toFile())
                        .redirectInput(new File("/dev/null"))
                        .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }

    /** The living processes of this test's platform. */
    private List<ProcessHandle> ours() {
        String marker = ProcessTable.marker(folder.toAbsolutePath().normalize());
        String data = folder.resolve("data/postgresql").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    List<String> arguments =
                            process.info().arguments().map(List::of).orElse(List.of());
                    return arguments.contains(marker) || arguments.contains(data);
                })
                .toList();
    }
}
