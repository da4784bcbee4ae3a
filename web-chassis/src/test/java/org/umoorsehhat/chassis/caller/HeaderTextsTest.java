package org.umoorsehhat.chassis.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

class HeaderTextsTest {

    private final ArrayList<String> asked = new ArrayList<>();
    private final HeaderTexts texts =
            new HeaderTexts(text -> {
                asked.add(text);
                return StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(text);
            });

    /** Every character by itself and between others. */
    @Test
    void allowsWhatTheFirewallAllows() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String text = "a" + c + "b";
            assertThat(texts.test(text))
                    .as("%04x", (int) c)
                    .isEqualTo(StrictServerWebExchangeFirewall.ALLOWED_HEADER_VALUES.test(text));
        }
    }

    @Test
    void aTokenIsNotGoneThroughByAPattern() {
        assertThat(texts.test("Bearer eyJhbGciOiJSUzI1NiJ9.e30~.x-_")).isTrue();
        assertThat(texts.test(null)).isTrue();
        assertThat(asked).isEmpty();
        assertThat(texts.test("Bearer \u0007")).isFalse();
    }
}
