package org.umoorsehhat.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UriComponentsBuilder;
import org.umoorsehhat.chassis.problem.Problem;

/** The access log keeps ids, codes and dates, and no word that may be of somebody's health. */
class AccessTextsTest {

    private static String purpose(String header) {
        var headers = new HttpHeaders();
        headers.add(AccessTexts.PURPOSE, header);
        return String.valueOf(AccessTexts.purpose(headers));
    }

    private static String filter(String query) {
        return String.valueOf(
                AccessTexts.filter(
                        UriComponentsBuilder.fromUriString("/list?" + query)
                                .build()
                                .getQueryParams()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    doctor=3&patient=72                     | doctor=3&patient=72
                    date_from=2026-12-01&date_to=2026-12-31 | date_from=2026-12-01&date_to=2026-12-31
                    status=pending,confirmed                | status=pending,confirmed
                    search=diabetes                         | search=…
                    doctor=diabetes                         | doctor=…
                    status=heart failure                    | status=…
                    page=2&cursor=                          | page=2&cursor=
                    a%20b=1                                 | null
                    """)
    void aFilterHasNoWords(String query, String kept) {
        assertThat(filter(query)).isEqualTo(kept);
    }

    @Test
    void aLongFilterIsCut() {
        assertThat(filter("id=1&".repeat(1000))).hasSize(500);
        assertThat(filter("status=" + "a".repeat(1000))).isEqualTo("status=…");
    }

    @Test
    void aPurposeIsWhatPeopleWrite() {
        assertThat(purpose(" Call back about tomorrow ")).isEqualTo("Call back about tomorrow");
        assertThat(AccessTexts.purpose(new HttpHeaders())).isNull();
        byte[] arabic = "موعد الغد".getBytes(StandardCharsets.UTF_8);
        assertThat(purpose(new String(arabic, StandardCharsets.ISO_8859_1))).isEqualTo("موعد الغد");
        assertThat(purpose("x".repeat(200))).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\tb", "a\u0001b", "a\u00ad", "a\u0085b"})
    void aPurposeHasNoControlCharacters(String purpose) {
        assertThatThrownBy(() -> purpose(purpose)).isInstanceOf(Problem.class);
    }

    @Test
    void aLongPurposeIsRefused() {
        assertThatThrownBy(() -> purpose("x".repeat(201)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("400");
    }

    @Test
    void anIdIsAnIdOrNothing() {
        assertThat(AccessTexts.id("9002")).isEqualTo("9002");
        assertThat(AccessTexts.id("01a2340d-0a02-7000-8000-000000009002")).hasSize(36);
        assertThat(AccessTexts.id("a b")).isEqualTo("…");
        assertThat(AccessTexts.id("1".repeat(65))).isEqualTo("…");
    }
}
