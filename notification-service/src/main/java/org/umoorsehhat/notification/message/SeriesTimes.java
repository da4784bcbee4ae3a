package org.umoorsehhat.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** When the visits of a series are, as a message says it; of any other message nothing. */
record SeriesTimes(MessageDetails details, ZoneId patients, LocalizedTexts texts) {

    private List<Instant> visits() {
        return Objects.requireNonNullElse(details.visits(), List.of());
    }

    boolean isSeries() {
        return !visits().isEmpty();
    }

    ClinicAndPatientTime first() {
        return at(visits().getFirst());
    }

    private ClinicAndPatientTime at(Instant visit) {
        ZoneId clinics = Objects.requireNonNullElse(details.zone(), patients);
        return new ClinicAndPatientTime(visit, patients, clinics, texts);
    }

    String count() {
        return Integer.toString(visits().size());
    }

    /** Each with its number in the message. */
    List<MessageContent.Row> rows() {
        var rows = new ArrayList<MessageContent.Row>();
        for (Instant visit : visits()) {
            var at = at(visit);
            rows.add(
                    new MessageContent.Row(
                            texts.get("label.visit", Integer.toString(rows.size() + 1)),
                            texts.get("format.moment", at.date(), at.time())));
        }
        return rows;
    }
}
