package org.umoorsehhat.booking.online;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.online.rules.OnlinePayment;
import org.umoorsehhat.booking.online.rules.OnlineRefund;
import org.umoorsehhat.booking.online.rules.ProviderEvent;
import reactor.core.publisher.Mono;

/**
 * Whoever takes cards. What it does not do fails with a {@link ProviderFailure}. Called outside of
 * any transaction, as often as one likes: the ids that it is given make each thing happen once.
 */
public interface PaymentProvider {

    /** What its script in the browser needs to know; no secret. */
    String publishableKey();

    /** Asks for money. */
    Mono<ProviderIntent> create(OnlinePayment payment);

    /** What has become of it. */
    Mono<ProviderIntent> find(String intent);

    /** Gives money back. */
    Mono<OnlineRefund.State> refund(OnlineRefund refund);

    /**
     * Reads what it tells.
     *
     * @param signature the header; empty for one that is not good, whatever is the matter with it
     */
    Optional<ProviderEvent> read(byte[] body, @Nullable String signature);
}
