package org.umoorsehhat.waitlist.offer.persistence;

/** Changes of an offer, each with what it means for the entry and its history in one statement. */
final class OfferSql {

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
                WHERE id = :id AND slot_id = :slot AND status = 'open' RETURNING *
            ), told AS (
                UPDATE entry SET unanswered_offers = 0, version = entry.version + 1, updated_at = :now FROM accepted WHERE entry.id = accepted.entry_id
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, by_sub, by_role, offer_id)
                SELECT entry_id, :now, 'accepted', :by::text, :role::text, id FROM accepted
            )
            SELECT * FROM accepted
            """;

    static final String END =
            """
            WITH ended AS (
                UPDATE offer SET status = :to, refusal = :refusal, ended_at = :now, version = version + 1
                WHERE id = :id AND slot_id = :slot AND status = :from RETURNING *
            ), told AS (
                UPDATE entry SET is_offered = false, version = entry.version + 1, updated_at = :now, is_paused = entry.is_paused OR :stops,
                       unanswered_offers = CASE ended.status WHEN 'expired' THEN unanswered_offers + 1 WHEN 'declined' THEN 0
                                           ELSE unanswered_offers END
                FROM ended WHERE entry.id = ended.entry_id
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, by_sub, by_role, offer_id, detail)
                SELECT entry_id, :now, :to, :by::text, :role::text, id, :detail FROM ended
                UNION ALL SELECT entry_id, :now, 'paused', NULL, NULL, id, NULL FROM ended WHERE :stops
            )
            SELECT * FROM ended
            """;

    static final String FULFIL =
            """
            WITH fulfilled AS (
                UPDATE offer SET status = 'fulfilled', appointment = :appointment, ended_at = :now, version = version + 1
                WHERE id = :id AND slot_id = :slot AND status = 'accepted' RETURNING *
            ), noted AS (
                INSERT INTO entry_history (entry_id, at, action, offer_id) SELECT entry_id, :now, 'fulfilled', id FROM fulfilled
            )
            SELECT * FROM fulfilled
            """;

    private OfferSql() {}
}
