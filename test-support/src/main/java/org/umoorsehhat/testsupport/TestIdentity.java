package org.umoorsehhat.testsupport;

import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the {@link TestIssuer} the one whose tokens a Spring context accepts. */
public final class TestIdentity
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String jwt = "spring.security.oauth2.resourceserver.jwt.";
        TestPropertyValues.of(
                        Map.of(
                                "OIDC_ISSUER",
                                TestIssuer.shared().uri(),
                                jwt + "issuer-uri",
                                TestIssuer.shared().uri(),
                                jwt + "audiences",
                                TestIssuer.AUDIENCE))
                .applyTo(context);
    }
}
