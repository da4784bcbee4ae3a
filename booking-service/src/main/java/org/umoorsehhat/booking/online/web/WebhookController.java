package org.umoorsehhat.booking.online.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.umoorsehhat.booking.online.ArrivedMoney;
import org.umoorsehhat.chassis.access.Unrecorded;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Mono;

/** Where the provider of payments tells what became of them. Its signature is all that counts. */
@RestController
@Tag(name = "Payments")
class WebhookController {

    private final ConfiguredProvider provider;
    private final ArrivedMoney money;

    WebhookController(ConfiguredProvider provider, ArrivedMoney money) {
        this.provider = provider;
        this.money = money;
    }

    @PostMapping("/api/appointments/payments/webhook")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Unrecorded(because = "the provider of payments tells of money; it is shown nothing")
    @Operation(
            summary = "What the provider of payments tells",
            description =
                    "For the provider, without a token: signed with the header Stripe-Signature. What was told before has no effect; what is not signed well, or not lately, is a 400.")
    Mono<Void> told(
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        return provider.get()
                .flatMap(known ->
                        Mono.justOrEmpty(known.read(body == null ? new byte[0] : body, signature)))
                // Nobody who tries hears what is the matter.
                .switchIfEmpty(
                        Mono.error(() -> Problem.of(HttpStatus.BAD_REQUEST, "Not accepted.")))
                .flatMap(money::take);
    }
}
