package org.umoorsehhat.notification.offer;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** The copy of the offers. */
public interface Offers {

    /** Keeps an open offer, in the running transaction. */
    Mono<Void> open(OfferNews offer);

    /** Ends an offer; gives the patient it was made to, empty when it is not known here. */
    Mono<Long> end(UUID offer);
}
