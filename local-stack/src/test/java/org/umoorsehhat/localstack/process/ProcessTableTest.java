package org.umoorsehhat.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir private Path home;
    private ProcessTable table;

    @BeforeEach
    void open() {
        table = new ProcessTable(home.resolve("run"), home);
    }

    @AfterEach
    void close() {
        table.killStarted();
    }

    @Test
    void anotherStarterFindsWhatThisOneStarted() throws IOException {
        ProcessHandle process = table.start(shell("slow", "sleep 300"));

        var later = new ProcessTable(home.resolve("run"), home);
        assertThat(later.find("slow")).contains(process);

        later.stop("slow", StopSignal.TERM, PATIENCE);
        assertThat(Liveness.isAlive(process)).isFalse();
        assertThat(later.find("slow")).isEmpty();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledWithItsChildren() throws IOException {
        ProcessHandle process =
                table.start(
                        shell(
                                "deaf",
                                "trap '' TERM; sh -c \"trap '' TERM; sleep 300\" & wait; wait"));
        await().atMost(PATIENCE).until(() -> process.descendants().count() > 0);
        List<ProcessHandle> children = process.descendants().toList();

        table.stop("deaf", StopSignal.TERM, Duration.ofMillis(300));

        assertThat(Liveness.isAlive(process)).isFalse();
        assertThat(children).noneMatch(Liveness::isAlive);
    }

    @Test
    void neverTouchesAProcessThatGotTheIdOfOurs() throws IOException, InterruptedException {
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            Files.createDirectories(home.resolve("run"));
            long yearsAgo = 1_000_000_000_000L;
            Files.writeString(home.resolve("run/ours.pid"), stranger.pid() + " " + yearsAgo + "\n");

            assertThat(table.find("ours")).isEmpty();
            table.stop("ours", StopSignal.TERM, PATIENCE);
            table.kill("ours");

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly().waitFor();
        }
    }

    @Test
    void findsWhatNoPidFileNames() throws IOException {
        ProcessHandle process =
                table.start(
                        new Launch(
                                "lost",
                                List.of("sh", "-c", "sleep 300; exit", ProcessTable.marker(home)),
                                Map.of(),
                                home.resolve("lost.log")));
        await().atMost(PATIENCE).until(() -> process.info().arguments().isPresent());
        Files.delete(home.resolve("run/lost.pid"));

        table.killStrays();

        await().atMost(PATIENCE).until(() -> !Liveness.isAlive(process));
    }

    @Test
    void startsNothingMoreOnceItIsToStop() {
        table.refuseStarts();

        assertThatThrownBy(() -> table.start(shell("late", "sleep 300")))
                .hasMessageContaining("being stopped");
    }

    @Test
    void aProcessIsOutOfTheTerminalsReach() throws IOException {
        ProcessHandle process = table.start(shell("own", "sleep 300; exit"));
        await().atMost(PATIENCE).until(() -> session(process) == process.pid());

        assertThat(session(process)).isNotEqualTo(session(ProcessHandle.current()));
    }

    /** The session id, which is where the terminal's signals end. */
    private static long session(ProcessHandle process) throws IOException {
        var ps =
                new ProcessBuilder("ps", "-o", "sess=", "-p", String.valueOf(process.pid()))
                        .start();
        return Long.parseLong(new String(ps.getInputStream().readAllBytes()).strip());
    }

    private Launch shell(String name, String script) {
        return new Launch(name, List.of("sh", "-c", script), Map.of(), home.resolve(name + ".log"));
    }
}
