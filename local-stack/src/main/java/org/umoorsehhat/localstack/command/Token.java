package org.umoorsehhat.localstack.command;

import java.io.IOException;
import java.net.ConnectException;
import org.umoorsehhat.localstack.AccessTokens;
import org.umoorsehhat.localstack.PlatformException;
import org.umoorsehhat.localstack.Progress;

/** Prints an access token and nothing else. */
record Token(Local local) {

    void run(String user) throws IOException {
        if (user.isBlank()) {
            throw new PlatformException(
                    "Whose? `make token USER=patient1` (or admin, desk1, doctor1, …).");
        }
        try {
            local.say("%s", AccessTokens.of(local.platform(Progress.SILENT).identity(), user));
        } catch (ConnectException e) {
            throw new PlatformException(
                    "identity-server does not answer: is the platform running? `make up` starts it.",
                    e);
        }
    }
}
