package org.umoorsehhat.localstack.command;

import java.io.IOException;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.PlatformException;

/** Stops one part and starts it again, from its newest jar. */
record Restart(Local local) {

    void run(String name) throws IOException {
        Platform platform =
                local.platform((part, took) ->
                        local.say("  %-22s ready after %4.1f s", part, took.toMillis() / 1000.0));
        if (platform.running().isEmpty()) {
            throw new PlatformException("The platform is not running: `make up` starts it.");
        }
        platform.stop(name);
        platform.start(name);
    }
}
