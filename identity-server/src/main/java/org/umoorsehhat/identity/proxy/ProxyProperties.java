package org.umoorsehhat.identity.proxy;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param trustedProxies addresses or networks of the load balancers in front, whose {@code
 *     X-Forwarded-For} and {@code -Proto} are believed; nobody's by default
 */
@ConfigurationProperties("umoorsehhat.identity")
record ProxyProperties(@DefaultValue List<String> trustedProxies) {}
