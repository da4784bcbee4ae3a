package org.umoorsehhat.notification.channel.smtp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A key and a certificate for {@code localhost}, made for one test run. */
final class TestCertificate {

    static final String PASSWORD = "changeit";

    final Path file;
    private final KeyStore keys;

    TestCertificate(Path folder) {
        file = folder.resolve("localhost.p12");
        try {
            var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var process =
                    new ProcessBuilder(
                                    keytool,
                                    "-genkeypair",
                                    "-keyalg",
                                    "EC",
                                    "-alias",
                                    "mail",
                                    "-dname",
                                    "CN=localhost",
                                    "-ext",
                                    "san=dns:localhost",
                                    "-storetype",
                                    "PKCS12",
                                    "-storepass",
                                    PASSWORD,
                                    "-keystore",
                                    file.toString())
                            .redirectErrorStream(true)
                            .start();
            String output = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Proves to be {@code localhost}, and trusts this certificate alone. */
    SSLContext context() {
        try {
            var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("mail", keys.getCertificate("mail"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
