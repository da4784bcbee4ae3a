package org.umoorsehhat.notification.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * The addresses that messages have in an installation: those of its configuration, so that what
 * letters link to can be held against the routes.
 */
public final class ConfiguredAddresses {

    private static final Path CONFIGURATION =
            Path.of(
                    System.getProperty("repository.root"),
                    "config-repo",
                    "notification-service.yml");

    private ConfiguredAddresses() {}

    public static MessageProperties at(String url) {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        try {
            new YamlPropertySourceLoader()
                    .load("configuration", new FileSystemResource(CONFIGURATION))
                    .forEach(sources::addFirst);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sources.addFirst(
                new MapPropertySource(
                        "installation",
                        Map.of(
                                "PUBLIC_URL", url,
                                "MAIL_FROM", "no-reply@clinic.example",
                                "MAIL_DOMAIN", "clinic.example",
                                "CLINIC_PHONE", "+966 11 555 0100",
                                "CLINIC_CURRENCY", "SAR")));
        return Binder.get(environment)
                .bind("umoorsehhat.notification.messages", MessageProperties.class)
                .get();
    }
}
