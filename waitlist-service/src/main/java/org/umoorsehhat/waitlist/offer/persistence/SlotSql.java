package org.umoorsehhat.waitlist.offer.persistence;

/** Changes of a slot's holds and requests, and of what is known of its free seats. */
final class SlotSql {

    static final String KEEP_HOLD =
            """
            INSERT INTO hold (id, slot_id, doctor_id, starts_at, ends_at, time_zone, appointment_type, entry_id, request_id,
                              expires_at, freed_at)
            VALUES (:id, :slot, :doctor, :starts_at, :ends_at, :zone, :type, :entry, :request, :expires_at, :freed_at)
            ON CONFLICT (id) DO NOTHING
            """;

    static final String END_HOLD =
            """
            INSERT INTO hold (id, slot_id, is_ended) VALUES (:id, :slot, true)
            ON CONFLICT (id) DO UPDATE SET is_ended = true
            """;

    /**
     * That a slot does not suit is forgotten when the entry changes; nothing else gives way to it.
     */
    static final String PASS_OVER =
            """
            INSERT INTO passed_over (entry_id, slot_id, reason, since) VALUES (:entry, :slot, :reason, :now)
            ON CONFLICT (entry_id, slot_id) DO UPDATE SET reason = excluded.reason, since = excluded.since
            WHERE excluded.reason <> 'unsuited'
            """;

    static final String PAUSE =
            """
            UPDATE entry SET paused_until = :until, unwanted_offers = unwanted_offers + 1, version = version + 1, updated_at = :now
            WHERE id = :entry
            """;

    static final String ASK =
            """
            WITH asking AS (
                UPDATE entry SET request_id = :id, version = version + 1, updated_at = :now
                WHERE id = :entry AND is_active AND NOT is_offered AND request_id IS NULL RETURNING id
            )
            INSERT INTO seat_request (id, entry_id, slot_id, by_hand, asked_at) SELECT :id, id, :slot, :by_hand, :now FROM asking
            """;

    static final String ANSWER =
            """
            WITH closed AS (
                UPDATE seat_request SET answer = :answer, answered_at = :now
                WHERE id = :id AND slot_id = :slot AND answer IS NULL RETURNING *
            )
            UPDATE entry SET request_id = NULL, version = entry.version + 1, updated_at = :now
            FROM closed WHERE entry.id = closed.entry_id AND entry.request_id = closed.id
            """;

    static final String NOTHING_FREE =
            """
            UPDATE slot SET free = 0, version = greatest(version, :version)
            WHERE id = :slot AND (version <= :version OR :version = 0)
            """;

    private SlotSql() {}
}
