package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.Progress;
import org.umoorsehhat.localstack.part.Folders;
import org.umoorsehhat.localstack.process.StopSignal;

/** Stops everything of this checkout, also what an interrupted start left behind; nothing else. */
final class Down {

    private static final Duration STARTER_PATIENCE = Duration.ofSeconds(10);

    private final Local local;

    Down(Local local) {
        this.local = local;
    }

    void run() throws IOException {
        Platform platform = local.platform(Progress.SILENT);
        platform.processes().stop(Local.STARTER, StopSignal.TERM, STARTER_PATIENCE);
        platform.processes().kill(Archives.NAME);
        int running = platform.running().size();
        platform.stopAll();
        local.say(
                running == 0 ? "Nothing was running." : "Stopped; the data stays in %s.",
                local.home().data(""));
    }

    /** Also removes data, logs and passwords. */
    void reset() throws IOException {
        run();
        for (String folder : new String[] {"data", "logs", "run"}) {
            Folders.delete(local.home().folder().resolve(folder));
        }
        Files.deleteIfExists(local.home().folder().resolve("secrets.properties"));
        local.say("Removed all data: the next `make up` starts afresh.");
    }
}
