package org.umoorsehhat.booking.accesslog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.accesslog.persistence.PostgresAccessChain;
import reactor.core.publisher.Mono;

/** Makes the months of the access log before they begin, and drops those that are too old. */
@Component
class AccessLogRetention {

    private static final Logger log = LoggerFactory.getLogger(AccessLogRetention.class);

    private final PostgresAccessChain chain;
    private final AccessLogMonths properties;

    AccessLogRetention(PostgresAccessChain chain, AccessLogMonths properties) {
        this.chain = chain;
        this.properties = properties;
    }

    @Scheduled(fixedDelayString = "6h", initialDelayString = "1m")
    Mono<Integer> run() {
        return chain.roll(properties.months())
                .doOnNext(dropped -> {
                    if (dropped > 0) {
                        log.info("Dropped {} months of the access log", dropped);
                    }
                });
    }
}
