package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umoorsehhat.gateway.limit.RateLimitProperties.Rate;

class BucketsTest {

    @Test
    void onlySoManyAreRemembered() {
        var buckets = new Buckets(new Rate(1, 1), 100);
        for (int n = 0; n < 100_000; n++) {
            buckets.take("ip " + n);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(100);
    }
}
