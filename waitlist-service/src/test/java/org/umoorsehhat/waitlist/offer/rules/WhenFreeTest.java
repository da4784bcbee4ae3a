package org.umoorsehhat.waitlist.offer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WhenFreeTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsTheApiHasIt(WhenFree one) {
        assertThat(WhenFree.of(one.toString().toLowerCase(java.util.Locale.ROOT))).contains(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OFFER", "offers", " skip", "none"})
    void anotherWordIsNone(String code) {
        assertThat(WhenFree.of(code)).isEmpty();
    }

    @Test
    void messagesNameAllOfThem() {
        var named = Arrays.stream(WhenFree.CODES.split(", ")).map(WhenFree::of);
        assertThat(named.map(Optional::orElseThrow)).containsExactly(WhenFree.values());
    }
}
