package org.umoorsehhat.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** As if these tests had been started with {@code nohup}, or in the background by a shell. */
class InterruptibleTest {

    private static final List<String> SLEEP = List.of("sleep", "60");

    @Test
    void whoeverIgnoresInterruptsStartsWhatDoesNot() throws Exception {
        Process process = startIgnoring(Interruptible.command(SLEEP));

        interrupt(process);

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void withoutItTheInterruptIsIgnored() throws Exception {
        Process process = startIgnoring(SLEEP);

        interrupt(process);

        assertThat(process.waitFor(300, TimeUnit.MILLISECONDS)).isFalse();
        process.destroyForcibly().waitFor();
    }

    private static Process startIgnoring(List<String> command) throws Exception {
        var words = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        words.addAll(command);
        Process process = new ProcessBuilder(words).start();
        await().until(() -> process.info().command().orElse("").endsWith("sleep"));
        return process;
    }

    private static void interrupt(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
    }
}
