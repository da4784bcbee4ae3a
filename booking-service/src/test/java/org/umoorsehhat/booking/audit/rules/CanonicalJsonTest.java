package org.umoorsehhat.booking.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JSON as PostgreSQL writes it; {@link CanonicalJsonIT} asks PostgreSQL itself. */
class CanonicalJsonTest {

    @Test
    void plainValuesAreWrittenAsTheyAre() {
        assertThat(CanonicalJson.of(null)).isEqualTo("null");
        assertThat(CanonicalJson.of(true)).isEqualTo("true");
        assertThat(CanonicalJson.of(-7)).isEqualTo("-7");
        assertThat(CanonicalJson.of(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(CanonicalJson.of("text")).isEqualTo("\"text\"");
        assertThat(CanonicalJson.of("")).isEqualTo("\"\"");
    }

    @Test
    void decimalsKeepTheirScaleAndHaveNoExponent() {
        assertThat(CanonicalJson.of(new BigDecimal("150.00"))).isEqualTo("150.00");
        assertThat(CanonicalJson.of(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(CanonicalJson.of(new BigDecimal("0E-7"))).isEqualTo("0.0000000");
    }

    @Test
    void charactersAreEscapedAsPostgresDoes() {
        assertThat(CanonicalJson.of("\"\\/\b\f\n\r\t")).isEqualTo("\"\\\"\\\\/\\b\\f\\n\\r\\t\"");
        assertThat(CanonicalJson.of("\u0001\u001f\u007f")).isEqualTo("\"\\u0001\\u001f\u007f\"");
        assertThat(CanonicalJson.of("مرحبا 😀 é")).isEqualTo("\"مرحبا 😀 é\"");
    }

    @Test
    void keysComeShortestFirstAndThenByTheirBytes() {
        var map = new HashMap<String, Object>();
        for (String key : List.of("role", "ab", "Z", "a", "é", "aa", "zz", "😀", "\uff5e")) {
            map.put(key, 1);
        }
        // In bytes é is as long as two letters, 😀 as four, and ～ as three.
        assertThat(CanonicalJson.of(map))
                .isEqualTo(
                        "{\"Z\": 1, \"a\": 1, \"aa\": 1, \"ab\": 1, \"zz\": 1, \"é\": 1, \"\uff5e\": 1, \"role\": 1, \"😀\": 1}");
    }

    @Test
    void orderOfInsertionDoesNotMatter() {
        var one = new LinkedHashMap<String, Object>();
        one.put("status", "pending");
        one.put("doctor", 1L);
        var other = new LinkedHashMap<String, Object>();
        other.put("doctor", 1L);
        other.put("status", "pending");
        assertThat(CanonicalJson.of(one))
                .isEqualTo(CanonicalJson.of(other))
                .isEqualTo("{\"doctor\": 1, \"status\": \"pending\"}");
    }

    @Test
    void mapsAndListsMayBeNestedAndEmpty() {
        assertThat(CanonicalJson.of(Map.of())).isEqualTo("{}");
        assertThat(CanonicalJson.of(List.of())).isEqualTo("[]");
        var list = new ArrayList<Object>(List.of(1, "a", List.of(Map.of("k", List.of()))));
        list.add(null);
        assertThat(CanonicalJson.of(Map.of("old", Map.of(), "new", list)))
                .isEqualTo("{\"new\": [1, \"a\", [{\"k\": []}], null], \"old\": {}}");
    }

    @Test
    void digitsAreThoseOfJsonWhereverTheServerStands() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            assertThat(CanonicalJson.of(Map.of("a\u0010", 1234567)))
                    .isEqualTo("{\"a\\u0010\": 1234567}");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anythingElseIsAFaultOfTheProgram() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(LocalDate.EPOCH));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(1.5));
    }
}
