package org.umoorsehhat.localstack.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Random passwords of this platform's database roles and of its payments, kept beside the data. */
public final class Secrets {

    /** With which the provider of payments signs what it tells. */
    static final String PAYMENTS = "payments_webhook";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties known = new Properties();

    public Secrets(Path folder) {
        this.file = folder.resolve("secrets.properties");
        if (Files.exists(file)) {
            try (var in = Files.newInputStream(file)) {
                known.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of a database role, made and written down when it is first asked for. */
    public synchronized String password(String role) {
        String password = known.getProperty(role);
        if (password == null) {
            byte[] bytes = new byte[18];
            RANDOM.nextBytes(bytes);
            password = Base64.getUrlEncoder().encodeToString(bytes);
            known.setProperty(role, password);
            write();
        }
        return password;
    }

    private void write() {
        var onlyOwner = PosixFilePermissions.fromString("rw-------");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, PosixFilePermissions.asFileAttribute(onlyOwner));
            }
            try (var out = Files.newOutputStream(file)) {
                known.store(out, "Database roles of this platform");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
