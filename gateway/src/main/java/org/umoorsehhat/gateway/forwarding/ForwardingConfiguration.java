package org.umoorsehhat.gateway.forwarding;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

@Configuration
class ForwardingConfiguration {

    /** The framework finds it by its name. */
    @Bean
    ForwardedHeaderTransformer forwardedHeaderTransformer(Properties properties) {
        return new ForwardedHeaders(new TrustedProxies(properties.trustedProxies()));
    }

    /**
     * @param trustedProxies addresses or networks of the load balancers in front; none by default
     */
    @ConfigurationProperties("umoorsehhat.gateway")
    record Properties(@DefaultValue List<String> trustedProxies) {}
}
