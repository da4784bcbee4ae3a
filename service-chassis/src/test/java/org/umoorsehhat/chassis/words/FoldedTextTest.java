package org.umoorsehhat.chassis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {

    @ParameterizedTest
    @CsvSource({
        "José, jose",
        "GROSS, groß",
        "Müller, MULLER",
        "İstanbul, istanbul",
        "ISPARTA, ısparta",
        "ISPARTA, İsparta",
        "Łukasz Żółć, lukasz zolc",
        "Søren Ærø, soren aero",
        "ΟΔΟΣ, οδος",
        "Семён, семен",
        "O’Brien, o'brien",
        "O´Brien, O`Brien",
        "Anne‑Marie, anne-marie",
        "ﬁne, fine",
        "Ｊｏｓé, jose",
        "أحمد, احمد",
        "إيمان, ايمان",
        "آمنة, امنه",
        "ٱلرحمن, الرحمن",
        "مُحَمَّد, محمد",
        "محـــمد, محمد",
        "ليلى, ليلي",
        "علی, علي",
        "کریم, كريم",
        "فاطمہ, فاطمة",
        "مريم, مریم",
        "ھدى, هدى",
        "رؤوف, رووف",
        "سن ٤٢, سن 42",
        "سن ۴۲, سن 42",
        "ﻻ, لا",
    })
    void alike(String one, String other) {
        assertThat(FoldedText.of(one)).isEqualTo(FoldedText.of(other));
    }

    @Test
    void otherLettersStayApart() {
        assertThat(FoldedText.of("が")).isNotEqualTo(FoldedText.of("か"));
        assertThat(FoldedText.of("कुमार")).isNotEqualTo(FoldedText.of("कमार"));
        assertThat(FoldedText.of("گل")).isNotEqualTo(FoldedText.of("كل"));
        assertThat(FoldedText.of("پاک")).isNotEqualTo(FoldedText.of("باک"));
    }

    @Test
    void marksAloneAreNothing() {
        assertThat(FoldedText.of("\u0640\u064f\u0301\u200d")).isEmpty();
        assertThat(FoldedText.of(" \u00a0\n\t ")).isEqualTo(" ");
    }

    private static final List<UnaryOperator<String>> VARIANTS =
            List.of(
                    text -> Normalizer.normalize(text, Normalizer.Form.NFC),
                    text -> Normalizer.normalize(text, Normalizer.Form.NFD),
                    text -> Normalizer.normalize(text, Normalizer.Form.NFKC),
                    text -> Normalizer.normalize(text, Normalizer.Form.NFKD),
                    text -> text.toUpperCase(Locale.ROOT),
                    text -> text.toLowerCase(Locale.ROOT),
                    text -> text.toUpperCase(Locale.forLanguageTag("tr")),
                    text -> text.toLowerCase(Locale.forLanguageTag("tr")),
                    text -> text.replace('ي', 'ی').replace('ك', 'ک').replace('ه', 'ہ'),
                    text -> text.replaceAll("(?=[ء-ي])", "\u0640"),
                    text -> text.replaceAll("(?<=[ء-ي])", "\u064f"),
                    text -> text.replaceAll("(?<=[a-zA-Z])", "\u0301"),
                    text -> text.replaceAll(" ", "\u00a0"),
                    FoldedText::of);

    /** Letters of Latin, Greek, Cyrillic, Hebrew, Arabic and their presentation forms. */
    private static String random(Random random) {
        int[] blocks = {0x20, 0x7F, 0xC0, 0x24F, 0x370, 0x3FF, 0x400, 0x4FF, 0x5D0, 0x5EA};
        int[] arabic = {0x620, 0x6FF, 0xFB50, 0xFDFF, 0xFE70, 0xFEFC, 0x20, 0x20, 0x41, 0x5A};
        var text = new StringBuilder();
        while (text.length() < 12) {
            int[] from = random.nextBoolean() ? blocks : arabic;
            int block = 2 * random.nextInt(from.length / 2);
            int character = random.nextInt(from[block], from[block + 1] + 1);
            if (Character.isDefined(character)) {
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    @RepeatedTest(200)
    void everyVariantIsOneText(RepetitionInfo run) {
        String text = random(new Random(run.getCurrentRepetition()));
        String folded = FoldedText.of(text);
        for (int i = 0; i < VARIANTS.size(); i++) {
            assertThat(FoldedText.of(VARIANTS.get(i).apply(text)))
                    .as("%s, variant %d", text, i)
                    .isEqualTo(folded);
        }
    }

    @RepeatedTest(200)
    void aPartIsFoundInTheWhole(RepetitionInfo run) {
        var random = new Random(run.getCurrentRepetition());
        String before = random(random);
        String part = random(random);
        assertThat(FoldedText.of(before + part + random(random))).contains(FoldedText.of(part));
    }
}
