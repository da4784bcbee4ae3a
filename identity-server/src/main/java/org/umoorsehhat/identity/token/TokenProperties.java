package org.umoorsehhat.identity.token;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param issuer the {@code iss} of every token
 * @param audience whom every token is for
 */
@ConfigurationProperties("umoorsehhat.identity")
record TokenProperties(String issuer, List<String> audience) {}
