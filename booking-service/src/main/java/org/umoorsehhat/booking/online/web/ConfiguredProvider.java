package org.umoorsehhat.booking.online.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.online.PaymentProvider;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** The provider of this clinic, where it has one. */
@Component
class ConfiguredProvider {

    private final ObjectProvider<PaymentProvider> provider;

    ConfiguredProvider(ObjectProvider<PaymentProvider> provider) {
        this.provider = provider;
    }

    /** Fails with a {@code 404} where payments online are off. */
    Mono<PaymentProvider> get() {
        return Mono.justOrEmpty(provider.getIfUnique())
                .switchIfEmpty(
                        Mono.error(() ->
                                Problem.of(
                                        HttpStatus.NOT_FOUND,
                                        "not-configured",
                                        "Not configured",
                                        "This clinic takes no payments online.")));
    }
}
