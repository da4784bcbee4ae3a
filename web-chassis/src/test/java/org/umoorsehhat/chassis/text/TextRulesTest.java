package org.umoorsehhat.chassis.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Amina O'Brien-Łukasz",
                "فاطمة الزهراء",
                "نستعلیق\u200cفارسی",
                "\u200fمحمد\u200e (42)",
                "👩\u200d⚕️ 🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "\ud83e\ude7a",
                "a\u00a0b",
                "e\u0301"
            })
    void whatPeopleWriteIsAllowed(String text) {
        assertThat(TextRules.faultOfLine(text)).isNull();
        assertThat(TextRules.faultOfLines(text)).isNull();
        assertThat(PlainLine.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\ud800b",
                "\udc00",
                "a\ud83e",
                "\udc00\ud800",
                "a\u0000b",
                "\u0007",
                "a\u007fb",
                "a\u0085b",
                "a\u009fb",
                "a\u000bb",
                "a\fb",
                "a\u001bb",
                "\u202egnp.exe",
                "\u202a\u202b\u202c\u202d",
                "\u2066\u2067\u2068\u2069",
                "\uffff",
                "\ufdd0",
                "\ud83f\udffe",
                "\u200b",
                "\u200b \u200d",
                "\u00a0",
                "\u3000",
                "\u3164",
                "\u2800",
                "\ufeff",
                "\ufe0f",
                "\u00ad",
                "\ue000"
            })
    void whatNobodyCanHaveMeantIsTold(String text) {
        assertThat(TextRules.faultOfLine(text)).isNotNull();
        assertThat(TextRules.faultOfLines(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "a\tb", "\r\n", "a\u2028b", "a\u2029b"})
    void lineEndsAreOfTextsOfSeveralLines(String text) {
        assertThat(TextRules.faultOfLines(text)).isNull();
        assertThat(text.isBlank() ? "is blank" : TextRules.faultOfLine(text)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\rb", "a\r", "\r\r\n", "a\n\rb"})
    void aCarriageReturnAloneIsNeverAllowed(String text) {
        assertThat(TextRules.faultOfLines(text)).isNotNull();
        assertThat(TextRules.faultOfLine(text)).isNotNull();
    }

    @Test
    void theTextsOfOthersBecomeALine() {
        assertThat(PlainLine.of("Eve\r\nBcc: all@example.org\r"))
                .isEqualTo("Eve Bcc: all@example.org");
        assertThat(PlainLine.of("a\u0000\u0001b\u2028c")).isEqualTo("a b c");
        assertThat(PlainLine.of("\u202eabc\u2069")).isEqualTo("abc");
        assertThat(PlainLine.of("a\ud800b\uffff")).isEqualTo("a\ufffdb\ufffd");
        for (int character = 0; character <= 0x2FFFF; character++) {
            String text = PlainLine.of("x" + new String(Character.toChars(character)) + "y");
            assertThat(TextRules.faultOfLine(text)).as("U+%04X", character).isNull();
        }
    }
}
