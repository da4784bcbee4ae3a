package org.umoorsehhat.localstack;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the source tree. */
public final class Checkout {

    private Checkout() {}

    /**
     * Where the build says it is, else this folder or the first above it that holds the
     * configuration.
     */
    public static Path find() {
        String told = System.getProperty("repository.root", "");
        for (Path folder = Path.of(told).toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("config-repo/application.yml"))) {
                return folder.normalize();
            }
        }
        throw new PlatformException(
                "Run this inside the source tree: config-repo/application.yml is not above here.");
    }
}
