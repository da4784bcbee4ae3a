package org.umoorsehhat.testsupport;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from the binaries in a Maven artifact, as a child process. */
final class EmbeddedPostgresProcess implements PostgresServer.Process {

    private final int port = FreePorts.next();
    private final Path data = TemporaryFolder.create("test-postgres");
    private @Nullable EmbeddedPostgres running;

    static EmbeddedPostgresProcess started() {
        var process = new EmbeddedPostgresProcess();
        process.start();
        AtExit.close(process::close);
        return process;
    }

    @Override
    public String host() {
        return "localhost";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public synchronized void start() {
        if (running != null) {
            return;
        }
        var builder =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                        .setErrorRedirector(ProcessBuilder.Redirect.DISCARD);
        PostgresServer.SETTINGS.forEach(builder::setServerConfig);
        try {
            running = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void stop() {
        if (running == null) {
            return;
        }
        try {
            running.close();
            running = null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
        TemporaryFolder.delete(data);
    }
}
