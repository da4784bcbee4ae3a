package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umoorsehhat.gateway.limit.RateLimitProperties.Rate;

class BucketsTest {

    @Test
    void whatWeighsMoreThanABucketHoldsTakesAllOfIt() {
        var buckets = new Buckets(new Rate(1, 5), 100);

        assertThat(buckets.take("sub a", 8).isConsumed()).isTrue();
        assertThat(buckets.take("sub a", 1).isConsumed()).isFalse();
    }

    @Test
    void onlySoManyAreRemembered() {
        var buckets = new Buckets(new Rate(1, 1), 100);
        for (int n = 0; n < 100_000; n++) {
            buckets.take("ip " + n, 1);
        }

        assertThat(buckets.size()).isLessThanOrEqualTo(100);
    }
}
