package org.umoorsehhat.testsupport.leak;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Which test runs, or ran last: written on each buffer that is made. */
public final class RunningTest implements TestExecutionListener {

    private static volatile String name = "the first test";

    static String name() {
        return name;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (test.isTest()) {
            name = test.getUniqueId();
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            name = "what came after " + test.getUniqueId();
        }
    }
}
