package org.umoorsehhat.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Notes in a platform's folder which process the platform must not outlive. */
public final class Owner {

    private static final String FILE = "owner";

    private Owner() {}

    /** This process is the owner. */
    public static void claim(Path folder) throws IOException {
        Files.createDirectories(folder);
        file(folder).write(ProcessHandle.current());
    }

    /** Whether there was an owner and it has ended. */
    public static boolean isGone(Path folder) {
        return Files.exists(folder.resolve(FILE)) && file(folder).read().isEmpty();
    }

    private static PidFile file(Path folder) {
        return new PidFile(folder.resolve(FILE));
    }
}
