package org.umoorsehhat.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/** Issues access tokens. Nobody logs in here with a form, so there is no user store either. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
@ConfigurationPropertiesScan
public class IdentityServer {

    public static void main(String[] args) {
        SpringApplication.run(IdentityServer.class, args);
    }
}
