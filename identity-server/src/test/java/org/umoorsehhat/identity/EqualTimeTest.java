package org.umoorsehhat.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How long a refusal takes does not tell whether there is such a name: the same is compared. */
class EqualTimeTest extends IdentityTest {

    private static final List<String> COMPARED = Collections.synchronizedList(new ArrayList<>());
    private static final PasswordEncoder ENCODER =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private static final String HASH = ENCODER.encode("right");

    @TempDir static Path folder;

    @LocalServerPort private int port;

    @DynamicPropertySource
    static void production(DynamicPropertyRegistry registry) throws Exception {
        Path key = folder.resolve("key.jwk");
        Files.writeString(key, new RSAKeyGenerator(2048).generate().toJSONString());
        registry.add("SIGNING_KEY_FILE", key::toString);
        registry.add("CONSOLE_REDIRECT_URIS", () -> "https://console.example/signed-in");
        registry.add("umoorsehhat.identity.clients.owner.secret", () -> HASH);
    }

    @TestConfiguration
    static class Counting {

        @Bean
        @Primary
        PasswordEncoder counting() {
            return new PasswordEncoder() {
                @Override
                public @Nullable String encode(@Nullable CharSequence secret) {
                    return ENCODER.encode(secret);
                }

                @Override
                public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
                    COMPARED.add(String.valueOf(encoded));
                    return ENCODER.matches(secret, encoded);
                }
            };
        }
    }

    @BeforeEach
    void forget() {
        COMPARED.clear();
    }

    @Test
    void theFormComparesOneHashForEveryName() throws Exception {
        for (String name : List.of("owner", "nobody", "console", "x".repeat(90))) {
            COMPARED.clear();
            new Browser(port, Map.of()).login(name, "wrong");
            assertThat(COMPARED).as(name).containsExactly(HASH);
        }
    }

    @Test
    void theTokenEndpointComparesOneHashForEveryClient() throws Exception {
        for (String name : List.of("owner", "nobody", "console")) {
            COMPARED.clear();
            assertThat(token(name, "wrong").statusCode()).isEqualTo(401);
            assertThat(COMPARED).as(name).containsExactly(HASH);
        }
    }
}
