package org.umoorsehhat.testsupport.fuzz;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Texts that people and attackers write. */
final class Texts {

    private static final List<String> NASTY =
            List.of(
                    "",
                    " ",
                    "null",
                    "0",
                    "-1",
                    "1e400",
                    "NaN",
                    "99999999999999999999999999",
                    "2026-02-30",
                    "+999999999-12-31",
                    "-0001-01-01",
                    "24:00",
                    "23:59:59.999999999",
                    "'; DROP TABLE x; --",
                    "%00",
                    "\u0000",
                    "\ud800",
                    "a\udc00\ud800b",
                    "a\rb",
                    "a\r\nb",
                    "\u0085",
                    "\u200b",
                    "\uffff",
                    "\u202e\u0639\u0631\u0628\u064a",
                    "\ud83e\ude7a",
                    "../../etc/passwd",
                    "${jndi:ldap://x}",
                    "<script>",
                    "x".repeat(5_000));

    /** Encoded with percent signs, and yet no UTF-8: alone, a surrogate, too long, cut off. */
    private static final List<String> NO_UTF_8 =
            List.of("%FF", "%ED%A0%80", "%C0%80", "%E2%82", "%F5%80%80%80", "a%80");

    private Texts() {}

    /** A part of an address that is no text at all. */
    static String notUtf8(RandomGenerator random) {
        return NO_UTF_8.get(random.nextInt(NO_UTF_8.size()));
    }

    static String nasty(RandomGenerator random) {
        return NASTY.get(random.nextInt(NASTY.size()));
    }

    /** Some day of this or the next years. */
    static String date(RandomGenerator random) {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1_500)).toString();
    }

    static String word(RandomGenerator random, int maxLength) {
        int length = 1 + random.nextInt(Math.max(1, Math.min(maxLength, 12)));
        var word = new StringBuilder();
        random.ints(length, 'a', 'z' + 1).forEach(word::appendCodePoint);
        return word.toString();
    }
}
