package org.umoorsehhat.identity.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/** Every answer that is no page is a problem. */
@Configuration
class ProblemConfiguration {

    @Bean
    ProblemErrors problemErrors(ErrorAttributes attributes) {
        return new ProblemErrors(attributes);
    }

    @Bean
    RequestRejectedHandler refusedMethods() {
        return new RefusedMethods();
    }

    /** Last, so that it stands behind the framework's own and reports before it. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports(JsonMapper json) {
        return factory -> {
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.getPipeline().addValve(new ProblemReports(json));
                }
            });
            // Refused all the same, by the firewall, which knows what is allowed instead.
            factory.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
        };
    }
}
