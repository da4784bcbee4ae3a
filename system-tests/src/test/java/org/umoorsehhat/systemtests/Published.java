package org.umoorsehhat.systemtests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Events in the topics, to be compared with what was committed. */
final class Published {

    static final String APPOINTMENTS = "booking.public.appointments";
    static final String OCCUPANCY = "booking.public.slot-occupancy";
    static final String ENTRIES = "waitlist.internal.entries";
    private static final String HOLDS = "booking.internal.seat-holds";

    /** Versions by topic and subject. */
    private final Map<String, Map<String, Set<Long>>> versions = new HashMap<>();

    Published(List<Topics.Event> events) {
        for (Topics.Event event : events) {
            versions.computeIfAbsent(event.topic(), topic -> new HashMap<>())
                    .computeIfAbsent(event.subject(), subject -> new HashSet<>())
                    .add(event.sequence());
        }
    }

    /**
     * Where databases and topics disagree: as many versions of each aggregate were published as
     * were committed.
     *
     * @param slots all of whose events are among these, and nobody's place on the waiting list for
     *     them is left
     */
    List<String> differences(Ledger ledger, List<Long> slots) {
        String ours = slots.stream().map(String::valueOf).collect(Collectors.joining(", "));
        var differences = new ArrayList<String>();
        differences.addAll(
                compare(
                        APPOINTMENTS,
                        ledger.counts(
                                "booking",
                                """
                                SELECT booking_reference, max(reference_version) FROM appointment
                                WHERE slot_ids[1] IN (%s) GROUP BY booking_reference
                                """
                                        .formatted(ours))));
        differences.addAll(
                compare(
                        OCCUPANCY,
                        ledger.counts(
                                "booking",
                                "SELECT id, version FROM slot WHERE id IN (%s)".formatted(ours))));
        // Held and given back; one with a successor ended with the offer. What is taken is told
        // here
        // when the offer was accepted, and by the appointment alone when its time was booked as
        // any other: an acceptance without an answer would leave an offer open (Aftermath.settle).
        differences.addAll(
                compare(
                        HOLDS,
                        ledger.counts(
                                "booking",
                                """
                                SELECT id, 2 FROM hold
                                WHERE state = 'released' AND first_slot_id IN (%s)
                                """
                                        .formatted(ours))));
        // Joined and left; offers change an entry, too, but are events of their own.
        differences.addAll(
                compare(
                        ENTRIES,
                        ledger.counts(
                                "waitlist",
                                """
                                SELECT e.id, 2 FROM entry e JOIN slot s USING (doctor_id)
                                WHERE s.date = e.preferred_date AND s.id IN (%s)
                                """
                                        .formatted(ours))));
        return differences;
    }

    private List<String> compare(String topic, Map<String, Long> committed) {
        Map<String, Set<Long>> published = versions.getOrDefault(topic, Map.of());
        var differences = new ArrayList<String>();
        committed.forEach((subject, count) -> {
            Set<Long> there = published.getOrDefault(subject, Set.of());
            if (there.size() != count) {
                differences.add(
                        "%s %s: %d committed, published %s"
                                .formatted(topic, subject, count, there));
            }
        });
        return differences;
    }
}
