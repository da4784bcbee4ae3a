package org.umoorsehhat.testsupport.runtime;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every wait of every test look at once, and often: most of what tests wait for takes less
 * than the 100 ms after which Awaitility would first look.
 */
public final class ShortPollInterval implements LauncherSessionListener {

    private static final Duration INTERVAL = Duration.ofMillis(20);

    /** What comes at all comes within that on the slowest machine. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(INTERVAL);
        Awaitility.setDefaultTimeout(LONGEST);
    }
}
