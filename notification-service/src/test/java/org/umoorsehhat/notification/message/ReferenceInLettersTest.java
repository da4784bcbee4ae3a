package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** Letters show what people call their booking. */
class ReferenceInLettersTest {

    private static final UUID ID = UUID.fromString("01a2340d-0d01-7000-8000-000000000801");
    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");

    private final MessageComposer composer =
            MessageConfiguration.composer(
                    ConfiguredAddresses.at("https://clinic.example"),
                    Clock.fixed(START.minusSeconds(864_000), ZoneOffset.UTC),
                    MessageConfiguration.texts(),
                    new CountedTokens());

    private RenderedMessage letter(String language, @Nullable String reference) {
        return composer.compose(
                ID,
                MessageKind.CONFIRMATION,
                MessageDetails.ofVersion(2),
                new Subject.Appointment(
                        9001,
                        ID,
                        ID,
                        reference,
                        "confirmed",
                        "Dr. Salma Example",
                        null,
                        null,
                        ZoneId.of("Asia/Riyadh"),
                        START,
                        START.plusSeconds(1800),
                        null,
                        null),
                new Patient(
                        71,
                        "Nour",
                        "nour@example.org",
                        null,
                        Locale.forLanguageTag(language),
                        ZoneId.of("Asia/Riyadh"),
                        true),
                new Preferences(null, null, Set.of(), List.of(), Set.of(), ID));
    }

    @ParameterizedTest
    @CsvSource({"en, Reference", "ar, رقم الحجز", "ur, بکنگ نمبر"})
    void aRowOfTheirOwn(String language, String label) {
        var letter = letter(language, "K7M4RXQ9");
        assertThat(letter.text()).contains(label + ": K7M4RXQ9");
        assertThat(letter.html()).contains(">" + label + "<", ">K7M4RXQ9<");
    }

    @Test
    void noneWhereNoneIsKnown() {
        assertThat(letter("en", null).text()).doesNotContain("Reference");
    }
}
