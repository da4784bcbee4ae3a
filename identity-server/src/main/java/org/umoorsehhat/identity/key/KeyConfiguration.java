package org.umoorsehhat.identity.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/** One key signs; that key and the additional ones are published, public halves only. */
@Configuration
@EnableConfigurationProperties(KeyProperties.class)
class KeyConfiguration {

    @Bean
    SigningKey signingKey(KeyProperties properties) {
        Path file = properties.file();
        if (file == null || file.toString().isEmpty()) {
            throw new IllegalStateException(
                    "No signing key: set SIGNING_KEY_FILE to a private JWK or PEM file");
        }
        if (properties.generate()) {
            KeyFile.makeUnlessThere(file);
        }
        return new SigningKey(KeyFile.read(file));
    }

    @Bean
    JWKSource<SecurityContext> publishedKeys(SigningKey signing, KeyProperties properties) {
        Stream<JWK> additional = properties.additionalFiles().stream().map(KeyFile::read);
        return new ImmutableJWKSet<>(
                new JWKSet(
                        Stream.concat(Stream.of(signing.key()), additional)
                                .map(JWK::toPublicJWK)
                                .toList()));
    }

    /** Without it the framework would have to choose among the published keys, and refuses to. */
    @Bean
    JwtEncoder jwtEncoder(SigningKey signing) {
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(signing.key())));
    }
}
