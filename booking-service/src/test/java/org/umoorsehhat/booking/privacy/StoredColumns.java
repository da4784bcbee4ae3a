package org.umoorsehhat.booking.privacy;

import java.util.Map;
import java.util.TreeMap;

/**
 * Every column of the database that could hold something about a patient, by what its type can
 * hold, and whether it does. A column that is not here fails {@link ErasureCompletenessIT}: say
 * which it is, and if it holds something, let {@code erase_patient} in {@code R__04_erasure.sql}
 * forget it.
 */
final class StoredColumns {

    enum Holds {
        /** Something of a patient or about one; gone once they are erased. */
        PATIENTS,
        /** The same on its way to Kafka: gone once it is published. */
        PASSING,
        /** Numbers, codes and names of others: nothing to forget. */
        NOTHING
    }

    static final Map<String, Holds> ALL = all();

    private StoredColumns() {}

    private static Map<String, Holds> all() {
        var all = new TreeMap<String, Holds>();
        // What a patient is and says; who acted is often the patient.
        put(
                all,
                Holds.PATIENTS,
                "patient",
                "name folded_name date_of_birth gender email phone locale time_zone");
        put(all, Holds.PATIENTS, "patient", "user_sub");
        put(all, Holds.PATIENTS, "appointment", "private_values booked_by cancelled_by");
        put(all, Holds.PATIENTS, "appointment_archive", "content");
        put(all, Holds.PATIENTS, "emergency_access", "reason");
        put(all, Holds.PATIENTS, "audit_private", "content");
        put(all, Holds.PATIENTS, "idempotency_key", "caller key fingerprint resource");
        put(all, Holds.PASSING, "outbox", "payload");
        // Codes, days, zones of doctors, and the seal of the audit, which is of a salted digest.
        put(all, Holds.NOTHING, "appointment", "appointment_type status booking_method time_zone");
        put(all, Holds.NOTHING, "appointment", "payment_method booked_by_role cancelled_by_role");
        put(all, Holds.NOTHING, "appointment", "local_date reference undo_status currency");
        put(all, Holds.PATIENTS, "payment", "reason");
        // Who of the clinic recorded it.
        put(all, Holds.NOTHING, "payment", "kind currency method by_role by_sub by_name");
        // Codes, amounts, and what the provider calls its own; cards and names never come here.
        put(all, Holds.NOTHING, "online_payment", "intent reference kind currency state");
        put(all, Holds.NOTHING, "online_payment", "arrived_currency");
        put(all, Holds.NOTHING, "online_refund", "currency cause state problem");
        put(all, Holds.NOTHING, "provider_event", "id");
        put(all, Holds.NOTHING, "appointment", "follow_up_date audit_hash");
        put(all, Holds.NOTHING, "audit_log", "action role trace_id old_values new_values");
        // Who of the clinic did it.
        put(all, Holds.NOTHING, "audit_log", "actor");
        put(all, Holds.NOTHING, "audit_log", "private_digest hash");
        // Patients are told of by number.
        put(all, Holds.NOTHING, "access_log", "service sub name role action kind resource filter");
        put(all, Holds.NOTHING, "access_log", "purpose trace_id hash");
        put(all, Holds.NOTHING, "access_log_head", "hash");
        put(all, Holds.NOTHING, "access_log_anchor", "hash month");
        put(all, Holds.PATIENTS, "revocation", "subject reason");
        put(all, Holds.NOTHING, "revocation", "token_id revoked_by");
        // The clinic's.
        put(all, Holds.NOTHING, "emergency_access", "by_sub by_name trace_id");
        put(
                all,
                Holds.NOTHING,
                "doctor",
                "name folded_name folded_specialty folded_location time_zone currency");
        put(all, Holds.NOTHING, "medical_service", "name folded_name currency");
        put(all, Holds.NOTHING, "slot", "local_date time_zone");
        put(all, Holds.NOTHING, "slot_room", "room location");
        put(all, Holds.NOTHING, "hold", "local_date time_zone appointment_type state");
        put(all, Holds.NOTHING, "waiting_entry", "preferred_date preferred_date_to");
        put(all, Holds.NOTHING, "waited_for", "first_date last_date");
        put(all, Holds.PATIENTS, "waiting_entry", "reason");
        put(all, Holds.NOTHING, "statistics_day", "local_date appointment_type status currency");
        put(all, Holds.NOTHING, "statistics_delta", "local_date appointment_type status currency");
        put(all, Holds.NOTHING, "statistics_total", "appointment_type status");
        // Hashes of random tokens, with numbers; they are deleted with the patient all the same.
        put(all, Holds.NOTHING, "message_link", "hash purpose subject used_with");
        // Of messages: topics, types, numbers, traces.
        put(all, Holds.NOTHING, "outbox", "aggregatetype aggregateid type subject");
        put(all, Holds.NOTHING, "outbox", "correlationid causationid traceparent");
        put(all, Holds.NOTHING, "inbox", "source");
        put(all, Holds.NOTHING, "inbox_version", "topic subject");
        return all;
    }

    private static void put(Map<String, Holds> all, Holds holds, String table, String columns) {
        for (String column : columns.split(" ")) {
            all.put(table + "." + column, holds);
        }
    }
}
