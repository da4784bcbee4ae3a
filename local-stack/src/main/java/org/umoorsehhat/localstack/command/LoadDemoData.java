package org.umoorsehhat.localstack.command;

import java.io.IOException;
import org.umoorsehhat.localstack.Progress;
import org.umoorsehhat.localstack.demo.DemoData;

/** Loads the demo data into a platform that something else started, such as docker compose. */
record LoadDemoData(Local local) {

    void run() throws IOException {
        local.say("%s", new DemoData(local.platform(Progress.SILENT)).load());
    }
}
