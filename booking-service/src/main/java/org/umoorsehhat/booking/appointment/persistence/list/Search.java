package org.umoorsehhat.booking.appointment.persistence.list;

import io.r2dbc.spi.Parameters;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.umoorsehhat.booking.appointment.rules.AppointmentRef;
import org.umoorsehhat.chassis.words.FoldedText;
import reactor.core.publisher.Mono;

/**
 * Searches by words. Rare ones are found by index and then put in order; frequent ones need not be:
 * on the way through the list, newest first, a page of them is soon full.
 */
@Component
class Search {

    /** More are frequent. */
    static final int RARE = 5_000;

    /** What an index on parts of words can tell. */
    private static final int SHORTEST = 3;

    private static final String FREQUENT =
            """
            ((SELECT folded_name FROM patient WHERE id = a.patient_id) LIKE ANY (:likes)
             OR (SELECT folded_name FROM doctor WHERE id = a.doctor_id) LIKE ANY (:likes)
             OR a.private_values ->> 'folded_reason' LIKE ANY (:likes)%s)
            """;

    private final DatabaseClient database;

    Search(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Adds what {@code asked} asks for to {@code conditions}, and tells whether that leaves few
     * enough to count. Shorter texts than {@value #SHORTEST} are looked for where words begin.
     */
    Mono<Boolean> narrow(Conditions conditions, @Nullable String asked) {
        if (asked == null) {
            return Mono.just(true);
        }
        String text = FoldedText.of(asked).strip();
        var ref = AppointmentRef.parse(text);
        Long number = ref.map(AppointmentRef::id).orElse(null);
        UUID uuid = ref.map(AppointmentRef::uuid).orElse(null);
        if (uuid != null) {
            conditions.equal("a.appointment_id", "uuid", uuid);
            return Mono.just(true);
        }
        // A name may look like one.
        String reference = ref.map(AppointmentRef::reference).orElse(null);
        String escaped = text.replaceAll("([\\\\%_])", "\\\\$1");
        boolean isShort = text.length() < SHORTEST;
        String like = (isShort ? "" : "%") + escaped + "%";
        String orLike = isShort ? "% " + escaped + "%" : like;
        return rare(like, orLike, number, reference)
                .map(found -> {
                    if (found.isPresent()) {
                        conditions.and("a.id = ANY (:found)").with("found", found.get());
                        return true;
                    }
                    conditions
                            .and(
                                    FREQUENT.formatted(
                                            (number == null ? "" : " OR a.id = :number")
                                                    + (reference == null
                                                            ? ""
                                                            : " OR a.reference = :reference")))
                            .with("likes", new String[] {like, orLike});
                    conditions.value("number", number);
                    conditions.value("reference", reference);
                    return false;
                });
    }

    private Mono<Optional<Long[]>> rare(
            String like, String orLike, @Nullable Long number, @Nullable String reference) {
        return database.sql(
                        """
                        SELECT CASE WHEN found IS NOT NULL THEN found || ARRAY(SELECT id FROM appointment WHERE reference = $5) END
                        FROM search_appointments($1, $2, $3, $4) AS found
                        """)
                .bind(0, like)
                .bind(1, orLike)
                .bind(2, number == null ? Parameters.in(Long.class) : Parameters.in(number))
                .bind(3, RARE)
                .bind(4, reference == null ? Parameters.in(String.class) : Parameters.in(reference))
                .map(row -> Optional.ofNullable(row.get(0, Long[].class)))
                .one();
    }
}
