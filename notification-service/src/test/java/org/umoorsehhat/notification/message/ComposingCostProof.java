package org.umoorsehhat.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.notification.channel.RenderedMessage;
import org.umoorsehhat.notification.patient.Patient;
import org.umoorsehhat.notification.preference.rules.Preferences;

/** What composing one message costs: texts, both templates and the calendar file. */
@Tag("proof")
class ComposingCostProof {

    private static final int WARM_UP = 20_000;
    private static final int MEASURED = 5_000;
    private static final double AT_MOST_MILLIS = 0.3;
    private static final List<String> LANGUAGES = List.of("en", "ar", "ur");
    private static final UUID REFERENCE = UUID.fromString("01a2340d-0a01-7000-8000-000000009001");
    private static final Instant START = Instant.parse("2026-12-30T07:00:00Z");

    private final MessageComposer composer =
            MessageConfiguration.composer(
                    ConfiguredAddresses.at("https://clinic.example"),
                    Clock.systemUTC(),
                    MessageConfiguration.texts(),
                    new CountedTokens());

    @Test
    @SuppressWarnings("SystemOut") // The figure is what the proof is for.
    void messageCostsLittle() {
        var threads = ManagementFactory.getThreadMXBean();
        for (int n = 0; n < WARM_UP; n++) {
            compose(n);
        }
        long characters = 0;
        long began = threads.getCurrentThreadCpuTime();
        for (int n = 0; n < MEASURED; n++) {
            characters += compose(n).html().length();
        }
        double millis = (threads.getCurrentThreadCpuTime() - began) / 1e6 / MEASURED;
        System.out.printf(
                "composing: %.3f ms a message of %d characters of HTML%n",
                millis, characters / MEASURED);
        assertThat(millis).isLessThanOrEqualTo(AT_MOST_MILLIS);
    }

    private RenderedMessage compose(int n) {
        var patient =
                new Patient(
                        n,
                        "Nour Example",
                        "nour@example.org",
                        "+447700900171",
                        Locale.forLanguageTag(LANGUAGES.get(n % LANGUAGES.size())),
                        ZoneId.of(n % 2 == 0 ? "Asia/Riyadh" : "Europe/London"),
                        true);
        var preferences =
                new Preferences(
                        null, null, Set.of(), List.of(), Set.of(), new UUID(0x7000, 0x8001));
        var appointment =
                new Subject.Appointment(
                        n,
                        REFERENCE,
                        REFERENCE,
                        "K7M4RXQ9",
                        "confirmed",
                        "Dr. Salma Example",
                        "Clinic 4, second floor",
                        "Heart check-up",
                        ZoneId.of("Asia/Riyadh"),
                        START.plusSeconds(n * 60L),
                        START.plusSeconds(n * 60L + 1800),
                        null,
                        new Subject.Fee(new BigDecimal("150.00"), null, false, null, null));
        return composer.compose(
                new UUID(1, n),
                MessageKind.CONFIRMATION,
                MessageDetails.ofVersion(2),
                appointment,
                patient,
                preferences);
    }
}
