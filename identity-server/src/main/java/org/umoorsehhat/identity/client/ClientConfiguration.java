package org.umoorsehhat.identity.client;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

@Configuration
@EnableConfigurationProperties({ClientProperties.class, DemoProperties.class})
class ClientConfiguration {

    @Bean
    @Profile("!local")
    RegisteredClientRepository configuredClients(ClientProperties properties) {
        return new ConfiguredClients(properties);
    }

    @Bean
    @Profile("local")
    RegisteredClientRepository demoClients(
            ClientProperties properties,
            DemoProperties demo,
            @Value("${umoorsehhat.identity.issuer}") String issuer,
            @Value("${server.address:}") String bound) {
        demo.refuseUnlessLocal(issuer, bound);
        return new DemoClients(properties);
    }

    /** Never asks for a secret to be encoded anew: there is nowhere to write it. */
    @Bean
    PasswordEncoder passwordEncoder() {
        PasswordEncoder byName = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence secret) {
                return byName.encode(secret);
            }

            @Override
            public boolean matches(@Nullable CharSequence secret, @Nullable String encoded) {
                return byName.matches(secret, encoded);
            }
        };
    }
}
