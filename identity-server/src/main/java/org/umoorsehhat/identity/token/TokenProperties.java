package org.umoorsehhat.identity.token;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param audience whom every token is for
 */
@ConfigurationProperties("umoorsehhat.identity")
record TokenProperties(List<String> audience) {}
