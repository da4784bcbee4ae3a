package org.umoorsehhat.testsupport.leak;

import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends the tests of a module with a failure when one of them has lost a buffer. */
public final class FailOnLeaks implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Leaks.watch();
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        List<String> leaks = Leaks.all();
        if (!leaks.isEmpty()) {
            throw new AssertionError(
                    leaks.size() + " buffers were not released:\n" + String.join("\n", leaks));
        }
    }
}
