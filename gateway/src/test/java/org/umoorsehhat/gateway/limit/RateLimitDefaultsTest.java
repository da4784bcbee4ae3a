package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

/**
 * What config-repo gives where nobody sets anything is what the documentation of the limits says.
 */
class RateLimitDefaultsTest {

    private static final Path CONFIG = Path.of("../config-repo/gateway.yml");

    @Test
    void configRepoHasTheDefaults() throws IOException {
        var environment = new StandardEnvironment();
        var plain = limits(environment);
        new YamlPropertySourceLoader()
                .load("config-repo", new FileSystemResource(CONFIG))
                .forEach(environment.getPropertySources()::addLast);

        assertThat(limits(environment)).isEqualTo(plain);
    }

    private static RateLimitProperties limits(StandardEnvironment environment) {
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bindOrCreate("umoorsehhat.gateway.rate-limit", RateLimitProperties.class);
    }
}
