package org.umoorsehhat.waitlist.offer.saga;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.waitlist.offer.rules.OfferSaga;
import org.umoorsehhat.waitlist.offer.rules.OfferTerms;
import org.umoorsehhat.waitlist.slot.rules.SeatLengths;

/** The rules, with what is configured. */
@Configuration(proxyBeanMethods = false)
class OfferConfiguration {

    @Bean
    OfferTerms offerTerms(OfferProperties properties) {
        return properties.terms();
    }

    @Bean
    OfferSaga offerSaga(OfferTerms terms) {
        return new OfferSaga(terms);
    }

    @Bean
    SeatLengths seatLengths(OfferProperties properties) {
        return properties.seatLengths();
    }
}
