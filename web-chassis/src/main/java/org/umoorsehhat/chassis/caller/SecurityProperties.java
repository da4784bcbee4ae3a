package org.umoorsehhat.chassis.caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may call.
 *
 * @param moreIssuers who may issue tokens, beside the issuer of {@code
 *     spring.security.oauth2.resourceserver.jwt}; none by default. All of them share one space of
 *     subjects and ids, so all of them have to be trusted alike; the audience is the same
 * @param publicPaths patterns of paths that take no token, such as {@code /unsubscribe/**}; what is
 *     behind them has to know by itself who may do what
 */
@Validated
@ConfigurationProperties("umoorsehhat.security")
record SecurityProperties(
        @DefaultValue List<@Valid Issuer> moreIssuers, @DefaultValue List<String> publicPaths) {

    /**
     * One more issuer.
     *
     * @param issuer as it stands in tokens
     * @param jwkSetUri where its public keys are
     */
    record Issuer(@NotBlank String issuer, @NotNull URI jwkSetUri) {}
}
