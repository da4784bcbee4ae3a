package org.umoorsehhat.localstack.command;

import java.io.IOException;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.Progress;

/** Prints where the platform is reached, as variables for programs that use it. */
record Endpoints(Local local) {

    void run() throws IOException {
        Platform platform = local.platform(Progress.SILENT);
        local.say("GATEWAY_URL=%s", platform.gateway());
        local.say("IDENTITY_URL=%s", platform.identity());
        local.say("INBOX_URL=%s", platform.inbox());
    }
}
