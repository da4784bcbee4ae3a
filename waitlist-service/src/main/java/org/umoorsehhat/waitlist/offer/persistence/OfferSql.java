package org.umoorsehhat.waitlist.offer.persistence;

/** Changes of an offer, each with what it means for the entry and its history in one statement. */
final class OfferSql {

    static final String KEEP_HOLD =
            """
            INSERT INTO hold (id, slot_id, doctor_id, starts_at, ends_at, time_zone, appointment_type, entry_id, request_id,
                              expires_at, freed_at)
            VALUES (:id, :slot, :doctor, :starts_at, :ends_at, :zone, :type, :entry, :request, :expires_at, :freed_at)
            ON CONFLICT (id) DO NOTHING
            """;

    /** Refused by a constraint it changes nothing: all the rest comes from the row made. */
    static final String INSERT =
            """
            WITH made AS (
                INSERT INTO offer (id, hold_id, entry_id, patient_id, doctor_id, slot_id, starts_at, ends_at, time_zone,
                                   hold_type, appointment_type, status, made_at, expires_at)
                VALUES (:id, :hold, :entry, :patient, :doctor, :slot, :starts_at, :ends_at, :zone,
                        :hold_type, :type, 'open', :now, :expires_at)
                ON CONFLICT DO NOTHING RETURNING *
            ), told AS (
                UPDATE entry SET is_offered = true, last_offer_id = made.id, notified_at = made.made_at,
                       version = entry.version + 1, updated_at = made.made_at
                FROM made WHERE entry.id = made.entry_id
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, offer_id) SELECT entry_id, made_at, 'offered', id FROM made
            )
            SELECT count(*) FROM made
            """;

    static final String ACCEPT =
            """
            WITH accepted AS (
                UPDATE offer SET status = 'accepted', version = version + 1
                WHERE id = :id AND status = 'open' AND expires_at > :now RETURNING *
            ), told AS (
                UPDATE entry SET version = entry.version + 1, updated_at = :now FROM accepted WHERE entry.id = accepted.entry_id
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, by_sub, offer_id)
                SELECT entry_id, :now, 'accepted', :by::text, id FROM accepted
            )
            SELECT * FROM accepted
            """;

    static final String END =
            """
            WITH ended AS (
                UPDATE offer SET status = :to, refusal = :refusal, ended_at = :now, version = version + 1
                WHERE id = :id AND status = :from RETURNING *
            ), told AS (
                UPDATE entry SET is_offered = false, version = entry.version + 1, updated_at = :now
                FROM ended WHERE entry.id = ended.entry_id
            ), passed AS (
                INSERT INTO passed_over (entry_id, slot_id, reason, since)
                SELECT entry_id, slot_id, :pass_over::text, :now FROM ended WHERE :pass_over::text IS NOT NULL
                ON CONFLICT (entry_id, slot_id) DO UPDATE SET reason = excluded.reason, since = excluded.since
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, by_sub, offer_id, detail)
                SELECT entry_id, :now, :to, :by::text, id, :detail FROM ended
            ), available AS (
                -- Also those of the patient's entries that only this offer kept from being asked.
                INSERT INTO search (entry_id, due_at)
                SELECT e.id, :now FROM ended JOIN entry e ON e.patient_id = ended.patient_id AND e.is_active
            )
            SELECT * FROM ended
            """;

    static final String FULFIL =
            """
            WITH fulfilled AS (
                UPDATE offer SET status = 'fulfilled', appointment = :appointment, ended_at = :now, version = version + 1
                WHERE id = :id AND status = 'accepted' RETURNING *
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, offer_id) SELECT entry_id, :now, 'fulfilled', id FROM fulfilled
            ), available AS (
                -- Now the appointment keeps the patient from being asked, unless it was cancelled before this was heard.
                INSERT INTO search (entry_id, due_at)
                SELECT e.id, :look_again FROM fulfilled f JOIN entry e ON e.patient_id = f.patient_id AND e.is_active
                WHERE e.id <> f.entry_id
            )
            SELECT * FROM fulfilled
            """;

    private OfferSql() {}
}
