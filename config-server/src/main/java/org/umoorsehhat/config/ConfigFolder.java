package org.umoorsehhat.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Finds the folder to serve: the property or variable {@code CONFIG_REPO}, else {@code config-repo}
 * here or beside this directory. It must hold an {@code application.yml}: a server with nothing to
 * say would let every service start with nothing set, which is worse than none.
 */
public final class ConfigFolder implements EnvironmentPostProcessor {

    private static final List<String> USUAL_PLACES = List.of("config-repo", "../config-repo");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!application.getAllSources().contains(ConfigServer.class)) {
            // Spring Cloud reads each answer by way of an application of its own.
            return;
        }
        Path folder = find(environment.getProperty("CONFIG_REPO"));
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "configuration folder",
                                Map.of(
                                        "spring.cloud.config.server.native.search-locations",
                                        folder.toUri().toString())));
    }

    static Path find(@Nullable String given) {
        List<String> places = given == null || given.isBlank() ? USUAL_PLACES : List.of(given);
        return places.stream()
                .map(place -> Path.of(place).toAbsolutePath().normalize())
                .filter(folder -> Files.isReadable(folder.resolve("application.yml")))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No readable application.yml in %s: set CONFIG_REPO to the configuration folder"
                                        .formatted(places)));
    }
}
