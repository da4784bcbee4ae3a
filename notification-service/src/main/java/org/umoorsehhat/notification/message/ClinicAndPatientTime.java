package org.umoorsehhat.notification.message;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The time of an appointment in the patient's zone and the clinic's: one where they show the same,
 * both where they differ.
 */
record ClinicAndPatientTime(Instant at, ZoneId patients, ZoneId clinics, LocalizedTexts texts) {

    boolean differ() {
        return !patients.getRules().getOffset(at).equals(clinics.getRules().getOffset(at));
    }

    /** In text, the clinic's: that is where the patient has to be. */
    String date() {
        return texts.date(at, clinics);
    }

    String time() {
        String time = texts.time(at, clinics);
        return differ() ? texts.get("brief.yours", time, shortYours()) : time;
    }

    List<MessageContent.Row> rows() {
        return differ()
                ? List.of(row("label.when.clinic", clinics), row("label.when.yours", patients))
                : List.of(row("label.when", clinics));
    }

    private MessageContent.Row row(String label, ZoneId zone) {
        return new MessageContent.Row(texts.get(label), texts.momentWithZone(at, zone));
    }

    /** The patient's time, with the date where that differs too. */
    private String shortYours() {
        boolean isSameDay =
                at.atZone(patients).toLocalDate().equals(at.atZone(clinics).toLocalDate());
        return isSameDay ? texts.time(at, patients) : texts.moment(at, patients);
    }
}
