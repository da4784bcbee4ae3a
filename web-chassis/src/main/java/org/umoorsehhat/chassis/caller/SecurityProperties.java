package org.umoorsehhat.chassis.caller;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
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
 * @param tokensChecked how long a token that was good counts as good without being verified anew,
 *     until its expiry at the latest
 * @param mostTokens that are remembered so, about 3 KB each
 */
@Validated
@ConfigurationProperties("umoorsehhat.security")
record SecurityProperties(
        @DefaultValue List<@Valid Issuer> moreIssuers,
        @DefaultValue List<String> publicPaths,
        @DefaultValue("10s") @DurationMin @DurationMax(minutes = 1) Duration tokensChecked,
        @DefaultValue("4000") @Min(0) @Max(1_000_000) int mostTokens) {

    /**
     * One more issuer.
     *
     * @param issuer as it stands in tokens
     * @param jwkSetUri where its public keys are
     */
    record Issuer(@NotBlank String issuer, @NotNull URI jwkSetUri) {}
}
