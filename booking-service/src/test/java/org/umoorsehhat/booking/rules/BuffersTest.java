package org.umoorsehhat.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuffersTest {

    @Test
    void ofBothTheLongerCountsBeforeAndAfterByItself() {
        assertThat(new Buffers(5, 20).with(new Buffers(10, 15))).isEqualTo(new Buffers(10, 20));
        assertThat(Buffers.NONE.with(new Buffers(0, 5))).isEqualTo(new Buffers(0, 5));
    }
}
