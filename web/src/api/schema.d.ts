// Made by scripts/generate-types.mjs.
export interface paths {
    "/api/appointments/time-slots/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get"];
        put: operations["scheduling_replace"];
        post?: never;
        delete: operations["scheduling_withdraw"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change"];
        trace?: never;
    };
    "/api/appointments/services/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_1"];
        put: operations["scheduling_replace_1"];
        post?: never;
        delete: operations["scheduling_deactivate"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change_1"];
        trace?: never;
    };
    "/api/appointments/rooms/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_2"];
        put: operations["scheduling_replace_2"];
        post?: never;
        delete: operations["scheduling_deactivate_1"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change_2"];
        trace?: never;
    };
    "/api/appointments/locations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_3"];
        put: operations["scheduling_replace_3"];
        post?: never;
        delete: operations["scheduling_deactivate_2"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change_3"];
        trace?: never;
    };
    "/api/appointments/doctors/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_4"];
        put: operations["scheduling_replace_4"];
        post?: never;
        delete: operations["scheduling_deactivate_3"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change_4"];
        trace?: never;
    };
    "/api/appointments/time-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list"];
        put?: never;
        post: operations["scheduling_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/time-slots/recurring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_1"];
        put?: never;
        post: operations["scheduling_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/time-slots/bulk_create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scheduling_create_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/time-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_2"];
        put?: never;
        post: operations["scheduling_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/time-off/close_day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["scheduling_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_3"];
        put?: never;
        post: operations["scheduling_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_4"];
        put?: never;
        post: operations["scheduling_add_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_5"];
        put?: never;
        post: operations["scheduling_add_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_6"];
        put?: never;
        post: operations["scheduling_add_3"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/doctors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_list_7"];
        put?: never;
        post: operations["scheduling_add_4"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/time-slots/recurring/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_5"];
        put?: never;
        post?: never;
        delete: operations["scheduling_end"];
        options?: never;
        head?: never;
        patch: operations["scheduling_change_5"];
        trace?: never;
    };
    "/api/appointments/time-off/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_6"];
        put?: never;
        post?: never;
        delete: operations["scheduling_cancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["scheduling_get_7"];
        put?: never;
        post?: never;
        delete: operations["scheduling_cancel_1"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/patients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A patient: oneself, a doctor's own, and everybody for the front desk and administrators
         * @description A doctor's own are those who, or whose clinic, asked for an appointment with them, until a configured time after it.
         */
        get: operations["booking_read"];
        /** Replaces what is known of a patient */
        put: operations["booking_replace"];
        post?: never;
        /**
         * Deactivates a patient: no new bookings, no messages; the record stays
         * @description One who has appointments to come is a 409 with their number, or with cancel_appointments they are cancelled and the patient is told.
         */
        delete: operations["booking_deactivate"];
        options?: never;
        head?: never;
        /** Changes what is given; null empties an optional field */
        patch: operations["booking_patch"];
        trace?: never;
    };
    "/api/appointments/patients/{id}/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** In which language and time zone a patient's own messages are */
        put: operations["booking_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An appointment, by number, UUID or reference */
        get: operations["booking_read_1"];
        /** Replaces texts and follow-up; what is left out becomes empty */
        put: operations["booking_put_1"];
        post?: never;
        /** Takes a cancelled or past appointment out of every list; its audit stays */
        delete: operations["booking_delete"];
        options?: never;
        head?: never;
        /** Changes texts and follow-up; what is left out stays */
        patch: operations["booking_patch_1"];
        trace?: never;
    };
    "/api/appointments/patients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Patients that the caller may see */
        get: operations["booking_list_1"];
        put?: never;
        /** Registers a patient */
        post: operations["booking_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/patients/{id}/erasure-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a patient has asked to be erased; 404 when not */
        get: operations["booking_read_2"];
        put?: never;
        /** A patient asks to be erased; an administrator does it. Asked once, it stays */
        post: operations["booking_ask"];
        /** The patient has changed their mind */
        delete: operations["booking_withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/patients/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The same, and shows the patient */
        post: operations["booking_deactivateAndShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/operations/booking-service/dead-letters/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Brings events of a topic to their handler again
         * @description Begins none after 15 seconds. What fails again is a dead letter again, with its new reason; what a newer event has made up for is skipped.
         */
        post: operations["booking_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/appointment/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves it, as with a log-in: whole, or not at all; answers the new one */
        post: operations["booking_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/appointment/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels, as with a log-in */
        post: operations["booking_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/appointment/attend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The patient says that they will come */
        post: operations["booking_attend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/check-availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Free slots of a doctor on a day of the doctor's zone */
        post: operations["booking_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Appointments, newest first unless ordered; by page, or by cursor for deep reads */
        get: operations["booking_list_2"];
        put?: never;
        /**
         * Books an appointment: 201, or 409 with the reason, at once
         * @description Without a doctor, at whoever offers the service, is free then and has the fewest visits that day.
         */
        post: operations["booking_book"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/waive_fee": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forgives what is owed for cancelling late, or for not coming
         * @description What was paid of it may be given back then.
         */
        post: operations["booking_waive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back the last arrival, start, completion or no-show, for a while after it */
        post: operations["booking_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** confirmed, scheduled or arrived becomes in progress */
        post: operations["booking_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/series/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves a visit, it and those that follow, or all to come: all or none
         * @description With 'preview' nothing is moved, and each visit is 'free' or in 'conflict'.
         */
        post: operations["booking_move_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/series/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels a visit, it and those that follow, or all to come: all or none */
        post: operations["booking_cancel_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Moves the appointment, or changes who, what and how long: whole, or not at all
         * @description 'doctor', 'service' and 'duration_minutes' are for staff; what is left out stays, and 'new_date' and 'new_time' may be left out with them. At another doctor the service is the one of the same name, length and price, unless one is named; of another service the length and the price follow.
         */
        post: operations["booking_reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back what was paid
         * @description All of it, or the amount given. A payment that was recorded by mistake is taken back so, too: nothing is deleted.
         */
        post: operations["booking_refund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Records a payment
         * @description Of all that is owed yet, or of the amount given; is_paid once nothing is owed any more. Of kind deposit: of what is owed yet of the deposit.
         */
        post: operations["booking_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/payment-intents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the provider of payments for what is owed, or for the deposit
         * @description By its patient, or by staff. The browser pays with the secret; what is paid is in the ledger once the provider has told of it. Who asks again for the same is given the same. 404 not-configured where the clinic takes no payments online.
         */
        post: operations["booking_start_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/no_show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The patient did not come; once the start has passed */
        post: operations["booking_noShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pending becomes cancelled; the patient is told why, the seat is free again */
        post: operations["booking_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** pending becomes confirmed */
        post: operations["booking_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** in progress becomes completed */
        post: operations["booking_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/check_in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** confirmed or scheduled becomes arrived: the patient is there, on the day of the visit */
        post: operations["booking_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels; the seat goes to who waits for it */
        post: operations["booking_cancel_2"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Books a series of visits, all that are wanted or none, or shows what is free
         * @description With 'preview' each visit is 'free' or in 'conflict', with other times near it; nothing is booked. A 409 'series-conflict' tells the same of what could not be booked. 'only' and 'instead' choose visits and other times by number.
         */
        post: operations["booking_book_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms, declines, cancels, checks in, completes or records no-shows of up to 500 appointments */
        post: operations["booking_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/slots/overbooked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Slots with more seats taken than they have, and withdrawn ones with any */
        get: operations["booking_overbooked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/operations/booking-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the service is: its parts, how far it is behind, dead letters, outbox
         * @description Answers within seconds, also where the database or the broker does not. Parts are those of the instance that answers, all else of the whole service.
         */
        get: operations["booking_look"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/operations/booking-service/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events of a topic that could not be handled, and why
         * @description At most 100, in the order of a replay, and how many wait. Without their data.
         */
        get: operations["booking_list_5"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/operations/booking-service/audit-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks the audit logs of the next 500 appointments
         * @description Begins at the first, or goes on with next of the answer before as after.
         */
        get: operations["booking_auditChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/operations/booking-service/access-chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Checks the next 5,000 rows of the access log
         * @description Begins at the oldest, or goes on with next of the answer before as after.
         */
        get: operations["booking_accessChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/next-available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The next slot in which a doctor can be booked, within a year */
        get: operations["booking_next"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link is about and good for */
        get: operations["booking_look_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/appointment/times": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Free times of the doctor that fit, at most 31 days from 'from' on */
        get: operations["booking_times"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/availability/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next free time of each of some services and doctors, within a year
         * @description 'service' and 'doctor' are numbers with commas between them, together at most 50: for each service its doctor's next time, for each doctor one of 30 minutes. Which of them takes no appointments, or is not known, has no line.
         */
        get: operations["booking_nextTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/availability/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days with a free start, and how many there are to choose from
         * @description 'service' means also what other doctors offer under the same name, as long and for the same price; without one an appointment takes 'duration' minutes (30). 'location' is a part of its name. 'from' and 'to' are days of the doctors' zones, at most 31; today and a month where they are left out. 'part_of_day' is morning (until 12:00), afternoon (until 17:00) or evening. Up to 50 starts a day are counted.
         */
        get: operations["booking_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The series that an appointment is a visit of; it alone, if it is in none */
        get: operations["booking_read_3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All payments and refunds as a file, in the patient's language
         * @description 404 while nothing has been paid.
         */
        get: operations["booking_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was paid for it and given back, the oldest first
         * @description Also what was paid before it was moved. Reasons and who recorded it are for staff.
         */
        get: operations["booking_payments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/online-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was asked for and paid online, and what goes back, the oldest first
         * @description Money that nobody owed when it came was never in the ledger and goes back by itself. The provider's words for a refund that failed are for staff.
         */
        get: operations["booking_list_6"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what and when, the oldest first
         * @description Of a deleted appointment, for administrators.
         */
        get: operations["booking_logs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/unclosed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Visits that are over and that nobody has closed, the oldest first
         * @description Confirmed, scheduled, arrived or in progress, although their end has passed: of a doctor their own, all for the desk.
         */
        get: operations["booking_unclosed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts, revenue and use of seats in a period; without dates, of all days */
        get: operations["booking_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is there, in order of arrival, with the minutes that each has waited
         * @description A plain list of at most 500: a doctor's own, all for the desk, and of a patient their own visits alone.
         */
        get: operations["booking_queue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The appointments of a list as a CSV file, however many
         * @description Takes the filters and orders of the list. A line for each appointment, fields named and written as elsewhere, without free text about patients. UTF-8 with a byte order mark; a cell that a spreadsheet would take for a formula begins with an apostrophe. It is read as fast as it is taken; where it cannot be finished, the connection breaks off.
         */
        get: operations["booking_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who accessed data of patients, the newest first
         * @description Administrators see all, patients who accessed their own data. A row is here within seconds of the access.
         */
        get: operations["booking_list_7"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waitlist_list"];
        put?: never;
        post: operations["waitlist_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waitlist_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waitlist_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waitlist_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waitlist_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["waitlist_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/offer/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines: the next is asked */
        post: operations["waitlist_decline_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/offer/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accepts, as with a log-in; 202 while the appointment is being made */
        post: operations["waitlist_accept_1"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waitlist_get"];
        put?: never;
        post?: never;
        delete: operations["waitlist_delete"];
        options?: never;
        head?: never;
        patch: operations["waitlist_change"];
        trace?: never;
    };
    "/api/appointments/waiting-list/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["waitlist_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Seats offered to the waiting list in a period, and what became of them
         * @description By the days of the seats; without dates, of all days.
         */
        get: operations["waitlist_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/waiting-list/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Offers made to those who wait, the newest first; by page, or by cursor
         * @description Patients and doctors see their own. slot is the first slot of the seat, appointment the number of the appointment that an offer became.
         */
        get: operations["waitlist_offers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/links/offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the link is about and good for */
        get: operations["waitlist_look_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/preferences/{patient}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notification_get"];
        put: operations["notification_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/preferences/doctors/{doctor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a doctor is told of their calendar, where and when */
        get: operations["notification_getOfDoctor"];
        /**
         * What a doctor wants to be told of their calendar, where and when
         * @description Nothing, without an address. Letters say when, what happened and which booking; nothing of who the patient is.
         */
        put: operations["notification_putOfDoctor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notification_list"];
        put?: never;
        post: operations["notification_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/reminders/{id}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notification_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/reminders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["notification_bulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/reminders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notification_get_1"];
        put?: never;
        post?: never;
        delete: operations["notification_delete"];
        options?: never;
        head?: never;
        patch: operations["notification_change"];
        trace?: never;
    };
    "/api/appointments/appointments/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["notification_ofAppointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages about an appointment, reminders among them, the newest first
         * @description By number, UUID or reference of the appointment. Says what kind of message, over which channel, and what became of it; what it said is not kept.
         */
        get: operations["notification_ofAppointment_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/appointments/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The appointment as a file for a calendar, the same entry as in its messages */
        get: operations["notification_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        SlotReplacement: {
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            max_appointments?: number | null;
            is_available?: boolean | null;
            /** Format: int32 */
            fold?: number | null;
            /** Format: int64 */
            room?: number | null;
        };
        SlotView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            doctor_name: string;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            fold: number;
            is_available: boolean;
            is_booked: boolean;
            /** Format: int32 */
            max_appointments: number;
            /** Format: int32 */
            current_appointments: number;
            is_recurring: boolean;
            recurring_days: string | null;
            /** Format: date */
            recurring_end_date: string | null;
            /** Format: date */
            recurring_published_until: string | null;
            /** Format: int64 */
            series: number | null;
            can_book: boolean;
            /** Format: int64 */
            duration_minutes: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int64 */
            room: number | null;
            room_name: string | null;
            is_withdrawn: boolean;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        ServiceRequest: {
            /** Format: int64 */
            doctor: number;
            name: string;
            /** Format: int32 */
            duration_minutes: number;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            price: string;
            currency?: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            deposit_amount?: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            cancellation_fee_amount?: string | null;
            /** Format: int32 */
            cancellation_fee_percent?: number | null;
            /** Format: int32 */
            cancellation_fee_minutes?: number | null;
            no_show_fee?: boolean | null;
            is_active?: boolean | null;
            confirms_at_once?: boolean | null;
            /** @enum {string|null} */
            confirmation?: "automatic" | "required" | "new_patients" | null;
            /** Format: int32 */
            minimum_notice_minutes?: number | null;
            /** Format: int32 */
            maximum_days_ahead?: number | null;
            /** Format: int32 */
            cancellation_deadline_minutes?: number | null;
            /** Format: int32 */
            maximum_live_bookings?: number | null;
            /** Format: int32 */
            maximum_bookings_per_day?: number | null;
            /** Format: int32 */
            maximum_cancellations?: number | null;
            /** Format: int32 */
            cancellation_period_days?: number | null;
            /** Format: int32 */
            buffer_before_minutes?: number | null;
            /** Format: int32 */
            buffer_after_minutes?: number | null;
        };
        ServiceView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            name: string;
            /** Format: int32 */
            duration_minutes: number;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            price: string;
            /**
             * @description ISO 4217
             * @example SAR
             */
            currency: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            deposit_amount: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            cancellation_fee_amount: string | null;
            /** Format: int32 */
            cancellation_fee_percent: number | null;
            /** Format: int32 */
            cancellation_fee_minutes: number;
            no_show_fee: boolean;
            is_active: boolean;
            confirms_at_once: boolean;
            /** @enum {string} */
            confirmation: "automatic" | "required" | "new_patients";
            /** Format: int32 */
            minimum_notice_minutes: number;
            /** Format: int32 */
            maximum_days_ahead: number;
            /** Format: int32 */
            cancellation_deadline_minutes: number;
            /** Format: int32 */
            maximum_live_bookings: number;
            /** Format: int32 */
            maximum_bookings_per_day: number;
            /** Format: int32 */
            maximum_cancellations: number;
            /** Format: int32 */
            cancellation_period_days: number;
            /** Format: int32 */
            buffer_before_minutes: number;
            /** Format: int32 */
            buffer_after_minutes: number;
        };
        RoomRequest: {
            /** Format: int64 */
            location: number;
            name: string;
            is_active?: boolean | null;
        };
        RoomView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            location: number;
            name: string;
            is_active: boolean;
        };
        LocationRequest: {
            name: string;
            is_active?: boolean | null;
        };
        LocationView: {
            /** Format: int64 */
            id: number;
            name: string;
            is_active: boolean;
        };
        DoctorRequest: {
            name: string;
            specialty: string;
            time_zone: string;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            consultation_fee: string;
            currency?: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            deposit_amount?: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            cancellation_fee_amount?: string | null;
            /** Format: int32 */
            cancellation_fee_percent?: number | null;
            /** Format: int32 */
            cancellation_fee_minutes?: number | null;
            no_show_fee?: boolean | null;
            location?: string | null;
            is_active?: boolean | null;
            confirms_at_once?: boolean | null;
            /** @enum {string|null} */
            confirmation?: "automatic" | "required" | "new_patients" | null;
            /** Format: int32 */
            minimum_notice_minutes?: number | null;
            /** Format: int32 */
            maximum_days_ahead?: number | null;
            /** Format: int32 */
            cancellation_deadline_minutes?: number | null;
            /** Format: int32 */
            maximum_live_bookings?: number | null;
            /** Format: int32 */
            maximum_bookings_per_day?: number | null;
            /** Format: int32 */
            maximum_cancellations?: number | null;
            /** Format: int32 */
            cancellation_period_days?: number | null;
            /** Format: int32 */
            buffer_before_minutes?: number | null;
            /** Format: int32 */
            buffer_after_minutes?: number | null;
            user_sub?: string | null;
        };
        DoctorView: {
            /** Format: int64 */
            id: number;
            name: string;
            specialty: string;
            time_zone: string;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            consultation_fee: string;
            /**
             * @description ISO 4217
             * @example SAR
             */
            currency: string | null;
            /**
             * @description ISO 4217
             * @example SAR
             */
            fee_currency: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            deposit_amount: string | null;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            cancellation_fee_amount: string | null;
            /** Format: int32 */
            cancellation_fee_percent: number | null;
            /** Format: int32 */
            cancellation_fee_minutes: number;
            no_show_fee: boolean;
            location: string | null;
            is_active: boolean;
            confirms_at_once: boolean;
            /** @enum {string} */
            confirmation: "automatic" | "required" | "new_patients";
            /** Format: int32 */
            minimum_notice_minutes: number;
            /** Format: int32 */
            maximum_days_ahead: number;
            /** Format: int32 */
            cancellation_deadline_minutes: number;
            /** Format: int32 */
            maximum_live_bookings: number;
            /** Format: int32 */
            maximum_bookings_per_day: number;
            /** Format: int32 */
            maximum_cancellations: number;
            /** Format: int32 */
            cancellation_period_days: number;
            /** Format: int32 */
            buffer_before_minutes: number;
            /** Format: int32 */
            buffer_after_minutes: number;
            user_sub: string | null;
        };
        SlotRequest: {
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            max_appointments?: number | null;
            is_available?: boolean | null;
            is_recurring?: boolean | null;
            recurring_days?: string | null;
            /** Format: date */
            recurring_end_date?: string | null;
            /** Format: int32 */
            fold?: number | null;
            /** Format: int64 */
            room?: number | null;
        };
        DailySlotView: {
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            max_appointments: number | null;
            /** Format: int64 */
            room: number | null;
        };
        SeriesRequest: {
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /** Format: date */
            recurring_end_date?: string | null;
            time_slots?: components["schemas"]["DailySlotView"][] | null;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time?: string | null;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time?: string | null;
            /** Format: int32 */
            max_appointments?: number | null;
            recurring_days?: string | null;
            rrule?: string | null;
            exceptions?: string[] | null;
            /** Format: int32 */
            fold?: number | null;
            /** Format: int64 */
            room?: number | null;
        };
        SeriesAnswer: components["schemas"]["SeriesView"] & components["schemas"]["SlotBatchView"];
        SeriesView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /** Format: date */
            recurring_end_date: string | null;
            recurring_days: string | null;
            rrule: string | null;
            exceptions: string[];
            time_slots: components["schemas"]["DailySlotView"][];
            /** Format: int32 */
            fold: number;
            is_active: boolean;
            /** Format: date */
            published_until: string;
            /** Format: int32 */
            horizon_weeks: number;
        };
        SkippedSlotView: {
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            reason: string;
        };
        SlotBatchView: {
            message: string;
            /** Format: int32 */
            created: number;
            skipped: components["schemas"]["SkippedSlotView"][];
            slots: components["schemas"]["SlotView"][];
        };
        SlotBatchRequest: {
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /** Format: date */
            end_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            slot_duration_minutes?: number | null;
            /** Format: int32 */
            break_duration_minutes?: number | null;
            weekdays?: number[] | null;
            /** Format: int32 */
            max_appointments_per_slot?: number | null;
            /** Format: int32 */
            fold?: number | null;
            /** Format: int64 */
            room?: number | null;
            preview?: boolean | null;
        };
        AbsenceRequest: {
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time?: string | null;
            /** Format: date */
            end_date?: string | null;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time?: string | null;
            reason?: string | null;
        };
        AbsenceWithSlots: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /** Format: date */
            end_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string | null;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            reason: string | null;
            is_cancelled: boolean;
            closed_slots: components["schemas"]["ClosedSlot"][];
            /** Format: int32 */
            appointments: number;
        };
        ClosedSlot: {
            /** Format: int64 */
            id: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            max_appointments: number;
            /** Format: int32 */
            current_appointments: number;
        };
        DayRequest: {
            /** Format: date */
            date: string;
            /** Format: int64 */
            doctor?: number | null;
            /** Format: int64 */
            location?: number | null;
            reason: string;
        };
        ClosedDayView: {
            /** Format: date */
            date: string;
            time_off: components["schemas"]["AbsenceWithSlots"][];
            /** Format: int32 */
            appointments: number;
        };
        Replay: {
            topic: string | null;
            /** Format: int32 */
            limit?: number | null;
        };
        Report: {
            /** Format: int32 */
            replayed: number;
            /** Format: int32 */
            skipped: number;
            /** Format: int32 */
            failed: number;
            /** Format: int64 */
            waiting: number;
            stopped: string | null;
        };
        HolidayRequest: {
            name: string;
            /** Format: date */
            start_date: string;
            /** Format: date */
            end_date?: string | null;
            /** Format: int64 */
            location?: number | null;
            exempt_services?: number[] | null;
        };
        BookedSlot: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            doctor_name: string;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            max_appointments: number;
            /** Format: int32 */
            current_appointments: number;
        };
        HolidayWithSlots: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: date */
            start_date: string;
            /** Format: date */
            end_date: string;
            /** Format: int64 */
            location: number | null;
            exempt_services: number[];
            is_cancelled: boolean;
            /** Format: int32 */
            closed: number;
            booked_slots: components["schemas"]["BookedSlot"][];
            /** Format: int32 */
            appointments: number;
        };
        SlotPatch: {
            /** Format: date */
            date?: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time?: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time?: string;
            /** Format: int32 */
            max_appointments?: number;
            is_available?: boolean;
            /** Format: int32 */
            fold?: number;
            /**
             * Format: int64
             * @description null erases it
             * @example 7
             */
            room?: number | null;
        };
        SeriesPatch: {
            /** @description null erases it */
            recurring_end_date?: string | null;
            time_slots?: components["schemas"]["DailySlotView"][];
            recurring_days?: string;
            rrule?: string;
            exceptions?: string[];
            /** Format: int32 */
            fold?: number;
        };
        ServicePatch: {
            name?: string;
            /** Format: int32 */
            duration_minutes?: number;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            price?: string;
            /** @description null erases it */
            currency?: string | null;
            /**
             * @description null erases it
             * @example 20.00
             */
            deposit_amount?: string | null;
            /**
             * @description null erases it
             * @example 20.00
             */
            cancellation_fee_amount?: string | null;
            /**
             * @description null erases it
             * @example 50
             */
            cancellation_fee_percent?: number | null;
            /** Format: int32 */
            cancellation_fee_minutes?: number;
            no_show_fee?: boolean;
            is_active?: boolean;
            confirms_at_once?: boolean;
            /** @enum {string} */
            confirmation?: "automatic" | "required" | "new_patients";
            /** Format: int32 */
            minimum_notice_minutes?: number;
            /** Format: int32 */
            maximum_days_ahead?: number;
            /** Format: int32 */
            cancellation_deadline_minutes?: number;
            /** Format: int32 */
            maximum_live_bookings?: number;
            /** Format: int32 */
            maximum_bookings_per_day?: number;
            /** Format: int32 */
            maximum_cancellations?: number;
            /** Format: int32 */
            cancellation_period_days?: number;
            /** Format: int32 */
            buffer_before_minutes?: number;
            /** Format: int32 */
            buffer_after_minutes?: number;
        };
        RoomPatch: {
            name?: string;
            is_active?: boolean;
        };
        LocationPatch: {
            name?: string;
            is_active?: boolean;
        };
        DoctorPatch: {
            name?: string;
            specialty?: string;
            time_zone?: string;
            /**
             * @description Amount with two decimals, or as many more as its currency has
             * @example 150.00
             */
            consultation_fee?: string;
            /** @description null erases it */
            currency?: string | null;
            /**
             * @description null erases it
             * @example 20.00
             */
            deposit_amount?: string | null;
            /**
             * @description null erases it
             * @example 20.00
             */
            cancellation_fee_amount?: string | null;
            /**
             * @description null erases it
             * @example 50
             */
            cancellation_fee_percent?: number | null;
            /** Format: int32 */
            cancellation_fee_minutes?: number;
            no_show_fee?: boolean;
            /** @description null erases it */
            location?: string | null;
            is_active?: boolean;
            confirms_at_once?: boolean;
            /** @enum {string} */
            confirmation?: "automatic" | "required" | "new_patients";
            /** Format: int32 */
            minimum_notice_minutes?: number;
            /** Format: int32 */
            maximum_days_ahead?: number;
            /** Format: int32 */
            cancellation_deadline_minutes?: number;
            /** Format: int32 */
            maximum_live_bookings?: number;
            /** Format: int32 */
            maximum_bookings_per_day?: number;
            /** Format: int32 */
            maximum_cancellations?: number;
            /** Format: int32 */
            cancellation_period_days?: number;
            /** Format: int32 */
            buffer_before_minutes?: number;
            /** Format: int32 */
            buffer_after_minutes?: number;
            /** @description null erases it */
            user_sub?: string | null;
        };
        PageSlotView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SlotView"][];
        };
        PageSeriesView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["SeriesView"][];
        };
        AbsenceView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            start_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /** Format: date */
            end_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string | null;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            reason: string | null;
            is_cancelled: boolean;
        };
        PageAbsenceView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AbsenceView"][];
        };
        PageServiceView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["ServiceView"][];
        };
        PageRoomView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["RoomView"][];
        };
        OperationsView: {
            service: string;
            /** Format: date-time */
            started_at: string;
            is_ready: boolean;
            parts: components["schemas"]["Part"][];
            broker_answers: boolean;
            topics: components["schemas"]["TopicView"][];
            /** Format: int64 */
            outbox_pending: number;
            /** Format: double */
            outbox_oldest_seconds: number;
        };
        Part: {
            name: string;
            status: string;
        };
        TopicView: {
            topic: string;
            /** Format: int64 */
            behind: number;
            /** Format: int64 */
            dead_letters: number;
        };
        DeadLetterList: {
            topic: string;
            /** Format: int64 */
            waiting: number;
            letters: components["schemas"]["DeadLetterView"][];
        };
        DeadLetterView: {
            /** Format: int32 */
            partition: number;
            /** Format: int64 */
            offset: number;
            /** Format: date-time */
            at: string;
            event_id: string | null;
            type: string | null;
            subject: string | null;
            failure: string | null;
            reason: string | null;
        };
        PageLocationView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["LocationView"][];
        };
        HolidayView: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: date */
            start_date: string;
            /** Format: date */
            end_date: string;
            /** Format: int64 */
            location: number | null;
            exempt_services: number[];
            is_cancelled: boolean;
        };
        PageHolidayView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["HolidayView"][];
        };
        PageDoctorView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["DoctorView"][];
        };
        PatientForm: {
            name: string;
            /** Format: date */
            date_of_birth?: string | null;
            gender?: string | null;
            /** Format: email */
            email?: string | null;
            phone?: string | null;
            locale?: string | null;
            time_zone?: string | null;
            is_active?: boolean | null;
            user_sub?: string | null;
        };
        PatientView: {
            /** Format: int64 */
            id: number;
            name: string;
            /** Format: date */
            date_of_birth: string | null;
            gender: string | null;
            email: string | null;
            phone: string | null;
            locale: string;
            time_zone: string;
            is_active: boolean;
            user_sub: string | null;
        };
        LanguageForm: {
            locale: string;
            time_zone: string;
        };
        AppointmentPatch: {
            reason_for_visit?: string | null;
            symptoms?: string | null;
            chief_complaint?: string | null;
            notes?: string | null;
            accessibility_needs?: string | null;
            doctor_notes?: string | null;
            follow_up_required?: boolean | null;
            /** Format: date */
            follow_up_date?: string | null;
        };
        AppointmentView: {
            /** Format: int64 */
            id: number;
            /** Format: uuid */
            appointment_id: string;
            /** Format: uuid */
            booking_reference: string;
            reference: string;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: int64 */
            patient: number;
            patient_name: string;
            /** Format: int64 */
            service: number | null;
            service_name: string | null;
            /** Format: int64 */
            time_slot: number | null;
            room: string | null;
            room_location: string | null;
            /** Format: date */
            appointment_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            appointment_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            duration_minutes: number;
            time_zone: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            off_slot: boolean;
            /** @enum {string} */
            appointment_type: "consultation" | "follow_up" | "emergency" | "screening" | "vaccination" | "test" | "therapy";
            appointment_type_display: string;
            /** @enum {string} */
            status: "pending" | "confirmed" | "scheduled" | "arrived" | "in_progress" | "completed" | "cancelled" | "no_show";
            status_display: string;
            /** @enum {string} */
            booking_method: "online" | "phone" | "walk_in" | "referral";
            booking_method_display: string;
            reason_for_visit: string | null;
            symptoms: string | null;
            chief_complaint: string | null;
            notes: string | null;
            accessibility_needs: string | null;
            doctor_notes: string | null;
            cancellation_reason: string | null;
            booked_by: string | null;
            booked_by_role: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            consultation_fee: string;
            currency: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            deposit_amount: string | null;
            deposit_paid: boolean | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            cancellation_fee: string | null;
            /** Format: date-time */
            cancel_free_until: string | null;
            no_show_fee: boolean;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            cancellation_fee_due: string | null;
            is_paid: boolean;
            /** @enum {string|null} */
            payment_method: "cash" | "card" | "insurance" | "online" | null;
            payment_method_display: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount_paid: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount_due: string;
            requires_confirmation: boolean;
            confirmation_sent: boolean;
            reminder_sent: boolean;
            follow_up_required: boolean;
            /** Format: date */
            follow_up_date: string | null;
            /** Format: date-time */
            cancelled_at: string | null;
            cancelled_by: string | null;
            cancelled_by_role: string | null;
            /** Format: int64 */
            rescheduled_from: number | null;
            /** Format: int64 */
            rescheduled_to: number | null;
            /** Format: uuid */
            series_id: string | null;
            /** Format: int32 */
            series_number: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            confirmed_at: string | null;
            /** Format: date-time */
            attendance_confirmed_at: string | null;
            /** Format: date-time */
            arrived_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            completed_at: string | null;
            /** Format: date-time */
            undo_until: string | null;
            /** Format: date-time */
            cancel_until: string | null;
            is_upcoming: boolean;
            is_past: boolean;
            can_cancel: boolean;
            can_reschedule: boolean;
            can_check_in: boolean;
            can_undo: boolean;
        };
        RequestView: {
            /** Format: int64 */
            patient: number;
            /** Format: date-time */
            requested_at: string;
        };
        MoveByLink: {
            /** Format: date */
            new_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            new_time: string;
            /** Format: int32 */
            fold?: number | null;
        };
        LinkView: {
            purpose: string;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: int64 */
            service: number | null;
            service_name: string | null;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            time_zone: string;
            /** Format: int32 */
            duration_minutes: number;
            status: string;
            is_moved: boolean;
            /** Format: date-time */
            attendance_confirmed_at: string | null;
            is_possible: boolean;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            cancellation_fee: string | null;
            currency: string | null;
        };
        CancelByLink: {
            cancellation_reason: string;
        };
        Question: {
            /** Format: int64 */
            doctor_id: number;
            /** Format: date */
            date: string;
            /** Format: int64 */
            service_id?: number | null;
            /** Format: int32 */
            duration_minutes?: number | null;
        };
        Answer: {
            /** Format: int64 */
            doctor_id: number;
            /** Format: date */
            date: string;
            available_slots: components["schemas"]["AvailableSlot"][];
            /** Format: int32 */
            total_slots: number;
        };
        AvailableSlot: {
            /** Format: int64 */
            slot_id: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            fold: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int32 */
            duration_minutes: number;
            /** Format: int32 */
            available_count: number;
        };
        BookingForm: {
            /** Format: int64 */
            doctor?: number | null;
            /** Format: int64 */
            patient?: number | null;
            /** Format: int64 */
            service?: number | null;
            /** Format: int64 */
            time_slot?: number | null;
            /** Format: date */
            appointment_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            appointment_time: string;
            /** Format: int32 */
            fold?: number | null;
            off_slot?: boolean | null;
            /** Format: int32 */
            duration_minutes?: number | null;
            /** @enum {string|null} */
            appointment_type?: "consultation" | "follow_up" | "emergency" | "screening" | "vaccination" | "test" | "therapy" | null;
            reason_for_visit?: string | null;
            symptoms?: string | null;
            chief_complaint?: string | null;
            notes?: string | null;
            accessibility_needs?: string | null;
            /** @enum {string|null} */
            booking_method?: "online" | "phone" | "walk_in" | "referral" | null;
        };
        WaiverForm: {
            reason: string;
        };
        UndoForm: {
            reason: string;
        };
        SeriesMoveForm: {
            /** @enum {string} */
            scope: "this" | "following" | "all";
            /** Format: date */
            new_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            new_time: string;
            /** Format: int32 */
            fold?: number | null;
            reason?: string | null;
            preview?: boolean | null;
        };
        FreeSlot: {
            /** Format: int64 */
            slot_id: number;
            /** Format: date */
            appointment_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            fold: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            /** Format: int32 */
            duration_minutes: number;
            /** Format: int32 */
            available_count: number;
        };
        BookingSeriesAnswer: {
            /** Format: uuid */
            series_id: string | null;
            /** Format: int64 */
            patient: number;
            visits: components["schemas"]["SeriesVisitView"][];
        };
        SeriesVisitView: {
            /** Format: int32 */
            number: number;
            /** Format: int64 */
            id: number | null;
            /** Format: uuid */
            appointment_id: string | null;
            reference: string | null;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            time: string;
            /** Format: int32 */
            fold: number;
            /** Format: date-time */
            starts_at: string | null;
            /** Format: date-time */
            ends_at: string | null;
            status: string;
            reason: string | null;
            message: string | null;
            alternatives: components["schemas"]["FreeSlot"][];
        };
        SeriesCancelForm: {
            /** @enum {string} */
            scope: "this" | "following" | "all";
            cancellation_reason: string;
            requested_by_patient?: boolean | null;
        };
        RescheduleForm: {
            /** Format: date */
            new_date?: string | null;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            new_time?: string | null;
            /** Format: int32 */
            fold?: number | null;
            /** Format: int64 */
            doctor?: number | null;
            /** Format: int64 */
            service?: number | null;
            /** Format: int32 */
            duration_minutes?: number | null;
            reason?: string | null;
        };
        Moved: {
            message: string;
            old_appointment: components["schemas"]["AppointmentView"];
            new_appointment: components["schemas"]["AppointmentView"];
        };
        RefundForm: {
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount?: string | null;
            currency?: string | null;
            reason?: string | null;
        };
        PaymentForm: {
            /** @enum {string} */
            payment_method: "cash" | "card" | "insurance" | "online";
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount?: string | null;
            currency?: string | null;
            /** @enum {string|null} */
            kind?: "payment" | "deposit" | null;
        };
        IntentForm: {
            /** @enum {string|null} */
            kind?: "payment" | "deposit" | null;
        };
        IntentView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            appointment: number;
            /** Format: int64 */
            patient: number;
            /** @enum {string} */
            kind: "payment" | "deposit";
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount: string;
            currency: string;
            /** Format: int64 */
            minor_units: number;
            publishable_key: string;
            client_secret: string;
        };
        Told: {
            message: string;
            appointment: components["schemas"]["AppointmentView"];
        };
        DeclineForm: {
            reason: string;
        };
        CompleteForm: {
            notes?: string | null;
            follow_up_required?: boolean | null;
            /** Format: date */
            follow_up_date?: string | null;
        };
        CancelForm: {
            cancellation_reason: string;
            requested_by_patient?: boolean | null;
        };
        OtherTime: {
            /** Format: int32 */
            number: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            time: string;
            /** Format: int32 */
            fold?: number | null;
        };
        SeriesForm: {
            /** Format: int64 */
            doctor: number;
            /** Format: int64 */
            patient?: number | null;
            /** Format: int64 */
            service?: number | null;
            /** Format: date */
            appointment_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            appointment_time: string;
            off_slot?: boolean | null;
            /** Format: int32 */
            duration_minutes?: number | null;
            /** @enum {string|null} */
            appointment_type?: "consultation" | "follow_up" | "emergency" | "screening" | "vaccination" | "test" | "therapy" | null;
            reason_for_visit?: string | null;
            symptoms?: string | null;
            chief_complaint?: string | null;
            notes?: string | null;
            accessibility_needs?: string | null;
            /** @enum {string|null} */
            booking_method?: "online" | "phone" | "walk_in" | "referral" | null;
            rrule?: string | null;
            /** Format: int32 */
            every?: number | null;
            /** @enum {string|null} */
            unit?: "days" | "weeks" | "months" | null;
            /** Format: int32 */
            count?: number | null;
            only?: number[] | null;
            instead?: components["schemas"]["OtherTime"][] | null;
            preview?: boolean | null;
        };
        BulkForm: {
            /** @enum {string} */
            action: "confirm" | "decline" | "cancel" | "check_in" | "complete" | "no_show";
            ids: number[];
            cancellation_reason?: string | null;
        };
        BulkAnswerBulkResult: {
            results: components["schemas"]["BulkResult"][];
            /** Format: int64 */
            succeeded: number;
            /** Format: int64 */
            failed: number;
        };
        BulkResult: {
            /** Format: int64 */
            id: number;
            status: string;
            problem: components["schemas"]["ProblemDetail"] | null;
        };
        ProblemDetail: {
            /** Format: uri */
            type: string;
            title: string;
            /** Format: int32 */
            status: number;
            detail: string;
            /** Format: uri */
            instance: string;
            properties: {
                [key: string]: unknown;
            };
        };
        PatientPatch: {
            name?: string;
            /** Format: date */
            date_of_birth?: string | null;
            gender?: string | null;
            email?: string | null;
            phone?: string | null;
            locale?: string | null;
            time_zone?: string | null;
            is_active?: boolean;
            user_sub?: string | null;
        };
        OverbookedSlot: {
            /** Format: int64 */
            slot_id: number;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: int32 */
            capacity: number;
            /** Format: int32 */
            booked: number;
            /** Format: int32 */
            held: number;
            is_open: boolean;
            is_withdrawn: boolean;
        };
        PageOverbookedSlot: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["OverbookedSlot"][];
        };
        PaymentView: {
            /** Format: int64 */
            id: number;
            receipt: string;
            /** Format: int64 */
            appointment: number;
            /** Format: int64 */
            doctor: number;
            /** Format: int64 */
            patient: number;
            /** @enum {string} */
            kind: "payment" | "deposit" | "refund";
            kind_display: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount: string;
            currency: string | null;
            /** @enum {string} */
            payment_method: "cash" | "card" | "insurance" | "online";
            payment_method_display: string;
            reason: string | null;
            recorded_by: string | null;
            /** Format: date-time */
            recorded_at: string;
        };
        PagePatientView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["PatientView"][];
        };
        ChainPortion: {
            /** Format: int32 */
            checked: number;
            is_intact: boolean;
            violations: components["schemas"]["ChainViolation"][];
            next: string | null;
        };
        ChainViolation: {
            /** Format: uuid */
            appointment_id: string | null;
            /** Format: int64 */
            no: number;
            violation: string;
        };
        NextSlot: {
            /** Format: int64 */
            doctor_id: number;
            /** Format: int64 */
            slot_id: number;
            /** Format: date */
            date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            start_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            fold: number;
            /** Format: date-time */
            starts_at: string;
            /** Format: int32 */
            duration_minutes: number;
            /** Format: int32 */
            available_count: number;
        };
        FreeTimes: {
            time_zone: string;
            times: components["schemas"]["AvailableSlot"][];
        };
        NextTime: {
            /** Format: int64 */
            doctor_id: number;
            /** Format: int64 */
            service_id: number | null;
            next: components["schemas"]["NextSlot"] | null;
        };
        NextTimes: {
            results: components["schemas"]["NextTime"][];
        };
        FreeDay: {
            /** Format: date */
            date: string;
            /** Format: int32 */
            starts: number;
            has_more: boolean;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            first_start: string;
        };
        FreeDays: {
            /** Format: int64 */
            doctor_id: number | null;
            time_zone: string | null;
            /** Format: int32 */
            duration_minutes: number;
            days: components["schemas"]["FreeDay"][];
        };
        PageAppointmentView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AppointmentView"][];
        };
        OnlinePaymentView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            appointment: number;
            /** Format: int64 */
            patient: number;
            kind: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount: string;
            currency: string;
            state: string;
            /** Format: date-time */
            created_at: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            received: string | null;
            received_currency: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            recorded: string | null;
            /** Format: date-time */
            received_at: string | null;
            refunds: components["schemas"]["RefundView"][];
        };
        RefundView: {
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount: string;
            currency: string;
            cause: string;
            state: string;
            problem: string | null;
            /** Format: date-time */
            created_at: string;
        };
        LoggedChange: {
            /** Format: int64 */
            id: number;
            action: string;
            performed_by: string | null;
            performed_by_name: string | null;
            role: string;
            /** Format: date-time */
            timestamp: string;
            notes: string | null;
            old_values: {
                [key: string]: unknown;
            };
            new_values: {
                [key: string]: unknown;
            };
            /** Format: int64 */
            appointment: number;
        };
        Amounts: {
            currency: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            revenue: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            unpaid: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            prepaid: string;
        };
        Day: {
            /** Format: date */
            date: string;
            /** Format: int64 */
            total: number;
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            no_show: number;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            revenue: string;
        };
        Load: {
            /** Format: date */
            date: string;
            /** Format: int64 */
            seats: number;
            /** Format: int64 */
            capacity: number;
        };
        StatisticsReport: {
            /** Format: date */
            date_from: string | null;
            /** Format: date */
            date_to: string | null;
            /** Format: int64 */
            total: number;
            by_status: {
                [key: string]: number;
            };
            by_type: {
                [key: string]: number;
            };
            /** Format: int64 */
            completed: number;
            /** Format: int64 */
            cancelled: number;
            /** Format: int64 */
            rescheduled: number;
            /** Format: int64 */
            declined: number;
            /** Format: int64 */
            no_show: number;
            currency: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            revenue: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            unpaid: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            prepaid: string;
            by_currency: components["schemas"]["Amounts"][];
            /** Format: double */
            no_show_rate: number;
            /** Format: double */
            utilisation: number;
            by_day: components["schemas"]["Day"][];
            load: components["schemas"]["Load"][];
        };
        WaitingView: {
            /** Format: int64 */
            id: number;
            /** Format: uuid */
            appointment_id: string;
            /** Format: uuid */
            booking_reference: string;
            reference: string;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: int64 */
            patient: number;
            patient_name: string;
            /** Format: int64 */
            service: number | null;
            service_name: string | null;
            /** Format: int64 */
            time_slot: number | null;
            room: string | null;
            room_location: string | null;
            /** Format: date */
            appointment_date: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            appointment_time: string;
            /**
             * Format: time
             * @description Time on the doctor's wall clock
             * @example 10:00:00
             */
            end_time: string;
            /** Format: int32 */
            duration_minutes: number;
            time_zone: string;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            off_slot: boolean;
            /** @enum {string} */
            appointment_type: "consultation" | "follow_up" | "emergency" | "screening" | "vaccination" | "test" | "therapy";
            appointment_type_display: string;
            /** @enum {string} */
            status: "pending" | "confirmed" | "scheduled" | "arrived" | "in_progress" | "completed" | "cancelled" | "no_show";
            status_display: string;
            /** @enum {string} */
            booking_method: "online" | "phone" | "walk_in" | "referral";
            booking_method_display: string;
            reason_for_visit: string | null;
            symptoms: string | null;
            chief_complaint: string | null;
            notes: string | null;
            accessibility_needs: string | null;
            doctor_notes: string | null;
            cancellation_reason: string | null;
            booked_by: string | null;
            booked_by_role: string;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            consultation_fee: string;
            currency: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            deposit_amount: string | null;
            deposit_paid: boolean | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            cancellation_fee: string | null;
            /** Format: date-time */
            cancel_free_until: string | null;
            no_show_fee: boolean;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            cancellation_fee_due: string | null;
            is_paid: boolean;
            /** @enum {string|null} */
            payment_method: "cash" | "card" | "insurance" | "online" | null;
            payment_method_display: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount_paid: string | null;
            /**
             * @description Amount with two decimals
             * @example 150.00
             */
            amount_due: string;
            requires_confirmation: boolean;
            confirmation_sent: boolean;
            reminder_sent: boolean;
            follow_up_required: boolean;
            /** Format: date */
            follow_up_date: string | null;
            /** Format: date-time */
            cancelled_at: string | null;
            cancelled_by: string | null;
            cancelled_by_role: string | null;
            /** Format: int64 */
            rescheduled_from: number | null;
            /** Format: int64 */
            rescheduled_to: number | null;
            /** Format: uuid */
            series_id: string | null;
            /** Format: int32 */
            series_number: number | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            confirmed_at: string | null;
            /** Format: date-time */
            attendance_confirmed_at: string | null;
            /** Format: date-time */
            arrived_at: string | null;
            /** Format: date-time */
            started_at: string | null;
            /** Format: date-time */
            completed_at: string | null;
            /** Format: date-time */
            undo_until: string | null;
            /** Format: date-time */
            cancel_until: string | null;
            is_upcoming: boolean;
            is_past: boolean;
            can_cancel: boolean;
            can_reschedule: boolean;
            can_check_in: boolean;
            can_undo: boolean;
            /** Format: int64 */
            waiting_minutes: number;
        };
        AccessView: {
            /** Format: int64 */
            id: number;
            /** Format: date-time */
            when: string;
            who: string | null;
            name: string | null;
            role: string;
            service: string;
            what: string;
            kind: string;
            resource: string | null;
            patients: number[];
            /** Format: int32 */
            rows: number | null;
            filter: string | null;
            purpose: string | null;
            trace_id: string | null;
            /** Format: int32 */
            status: number;
        };
        PageAccessView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["AccessView"][];
        };
        EntryRequest: {
            /** Format: int64 */
            patient?: number | null;
            /** Format: int64 */
            doctor?: number | null;
            /** Format: date */
            preferred_date: string | null;
            /** Format: date */
            preferred_date_to?: string | null;
            preferred_time_start?: string | null;
            preferred_time_end?: string | null;
            appointment_type?: string | null;
            reason?: string | null;
            /** Format: int32 */
            priority?: number | null;
            /** Format: int64 */
            service?: number | null;
        };
        EntryView: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            patient: number;
            patient_name: string | null;
            /** Format: int64 */
            doctor: number | null;
            doctor_name: string | null;
            /** Format: int64 */
            service: number | null;
            /** Format: date */
            preferred_date: string;
            /** Format: date */
            preferred_date_to: string | null;
            preferred_time_start: string | null;
            preferred_time_end: string | null;
            appointment_type: string | null;
            reason: string | null;
            /** Format: int32 */
            priority: number;
            is_active: boolean;
            notified: boolean;
            offer: components["schemas"]["OfferView"] | null;
            /** Format: date-time */
            paused_until: string | null;
            is_paused: boolean;
            free_seat: components["schemas"]["FreeSeat"] | null;
            free_times: components["schemas"]["FreeSeat"][] | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        FreeSeat: {
            /** Format: int64 */
            slot: number;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            date: string;
            start_time: string;
            /** Format: date-time */
            starts_at: string;
            time_zone: string;
            /** Format: int32 */
            duration_minutes: number;
        };
        OfferView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            slot: number;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: date */
            date: string;
            start_time: string;
            /** Format: date-time */
            starts_at: string;
            time_zone: string;
            /** Format: int32 */
            duration_minutes: number;
            appointment_type: string;
            /** Format: date-time */
            expires_at: string;
            status: string;
            refusal: string | null;
        };
        Appointment: {
            /** Format: int64 */
            id: number;
            /** Format: uuid */
            appointment_id: string;
            /** Format: int64 */
            doctor: number;
            /** Format: date */
            date: string;
            time: string;
            /** Format: int32 */
            duration_minutes: number;
            status: string;
        };
        EntryAnswer: {
            message: string;
            entry: components["schemas"]["EntryView"];
            appointment: components["schemas"]["Appointment"] | null;
        };
        AnswerRequest: {
            /** Format: uuid */
            offer?: string | null;
        };
        BulkRequest: {
            action: string | null;
            ids: number[] | null;
        };
        BulkAnswerBulkEntry: {
            results: components["schemas"]["BulkEntry"][];
            /** Format: int64 */
            succeeded: number;
            /** Format: int64 */
            failed: number;
        };
        BulkEntry: {
            /** Format: int64 */
            id: number;
            status: string;
            ok: boolean;
            message: string | null;
        };
        WaitlistLinkView: {
            purpose: string;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: int64 */
            service: number | null;
            /** Format: date-time */
            starts_at: string;
            /** Format: date-time */
            ends_at: string;
            time_zone: string;
            /** Format: int32 */
            duration_minutes: number;
            /** Format: date-time */
            expires_at: string;
            status: string;
            refusal: string | null;
        };
        EntryPatch: {
            /** Format: date */
            preferred_date?: string | null;
            /** Format: date */
            preferred_date_to?: string | null;
            preferred_time_start?: string | null;
            preferred_time_end?: string | null;
            appointment_type?: string | null;
            reason?: string | null;
            /** Format: int32 */
            priority?: number | null;
            /** Format: int64 */
            service?: number | null;
        };
        PageEntryView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["EntryView"][];
        };
        HistoryView: {
            /** Format: int64 */
            id: number;
            action: string;
            performed_by: string | null;
            role: string | null;
            /** Format: date-time */
            timestamp: string;
            /** Format: uuid */
            offer: string | null;
            detail: string | null;
        };
        PageHistoryView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["HistoryView"][];
        };
        RecoveryReport: {
            /** Format: date */
            date_from: string | null;
            /** Format: date */
            date_to: string | null;
            /** Format: int64 */
            offers: number;
            by_status: {
                [key: string]: number;
            };
            /** Format: int64 */
            seats_offered: number;
            /** Format: int64 */
            seats_recovered: number;
            /** Format: double */
            recovery_rate: number;
        };
        MadeOfferView: {
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            entry: number;
            /** Format: int64 */
            patient: number;
            patient_name: string | null;
            /** Format: int64 */
            doctor: number;
            doctor_name: string | null;
            /** Format: int64 */
            slot: number;
            /** Format: date */
            date: string;
            start_time: string;
            /** Format: date-time */
            starts_at: string;
            time_zone: string;
            /** Format: int32 */
            duration_minutes: number;
            appointment_type: string;
            status: string;
            refusal: string | null;
            /** Format: int64 */
            appointment: number | null;
            /** Format: date-time */
            made_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: date-time */
            ended_at: string | null;
        };
        PageMadeOfferView: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["MadeOfferView"][];
        };
        PreferenceJson: {
            /** Format: int64 */
            patient: number | null;
            channels: string[] | null;
            quiet_hours: components["schemas"]["Quiet"] | null;
            opt_outs: string[] | null;
            push_tokens: string[] | null;
            stopped: string[] | null;
        };
        Quiet: {
            from: string;
            until: string;
        };
        StaffPreferenceJson: {
            /** Format: int64 */
            doctor: number | null;
            /** Format: email */
            email: string | null;
            phone: string | null;
            channels: string[] | null;
            topics: string[] | null;
            locale: string | null;
            digest_at: string | null;
            quiet_hours: components["schemas"]["Quiet"] | null;
            stopped: string[] | null;
        };
        Create: {
            /** Format: int64 */
            appointment: number;
            reminder_type: string;
            /** Format: date-time */
            scheduled_for: string;
        };
        AppointmentDetails: {
            /** Format: int64 */
            id: number;
            /** Format: date */
            date: string;
            time: string;
            doctor: string;
            patient: string | null;
        };
        ReminderJson: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            appointment: number;
            appointment_details: components["schemas"]["AppointmentDetails"];
            reminder_type: string;
            /** Format: date-time */
            scheduled_for: string;
            /** Format: date-time */
            sent_at: string | null;
            is_sent: boolean;
            status: string;
            error_message: string | null;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        Sent: {
            message: string;
            reminder: components["schemas"]["ReminderJson"];
        };
        Bulk: {
            action: string;
            ids: number[];
        };
        BulkAnswerBulkReminder: {
            results: components["schemas"]["BulkReminder"][];
            /** Format: int64 */
            succeeded: number;
            /** Format: int64 */
            failed: number;
        };
        BulkReminder: {
            /** Format: int64 */
            id: number;
            status: string;
            result: string;
            detail: string | null;
        };
        Change: {
            reminder_type?: string | null;
            /** Format: date-time */
            scheduled_for?: string | null;
        };
        PageReminderJson: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["ReminderJson"][];
        };
        MessageJson: {
            /** Format: int64 */
            id: number;
            /** Format: int64 */
            appointment: number;
            kind: string;
            channel: string;
            status: string;
            /** Format: date-time */
            scheduled_for: string;
            /** Format: date-time */
            sent_at: string | null;
            error_message: string | null;
            /** Format: int32 */
            attempts: number;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            updated_at: string;
        };
        PageMessageJson: {
            /** Format: int64 */
            count: number | null;
            next: string | null;
            previous: string | null;
            results: components["schemas"]["MessageJson"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    scheduling_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    scheduling_replace: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotReplacement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    scheduling_withdraw: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    scheduling_get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    scheduling_replace_1: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    scheduling_deactivate: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change_1: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    scheduling_get_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    scheduling_replace_2: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    scheduling_deactivate_1: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change_2: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    scheduling_get_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
        };
    };
    scheduling_replace_3: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
        };
    };
    scheduling_deactivate_2: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change_3: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
        };
    };
    scheduling_get_4: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorView"];
                };
            };
        };
    };
    scheduling_replace_4: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoctorRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorView"];
                };
            };
        };
    };
    scheduling_deactivate_3: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change_4: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoctorPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorView"];
                };
            };
        };
    };
    scheduling_list: {
        parameters: {
            query?: {
                doctor?: number;
                date_from?: string;
                date_to?: string;
                available_only?: boolean;
                is_recurring?: boolean;
                /** @description fields with commas between them, - before those whose largest come first: starts_at, id; by date and start of the doctors' clocks unless given */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSlotView"];
                };
            };
        };
    };
    scheduling_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotView"];
                };
            };
        };
    };
    scheduling_list_1: {
        parameters: {
            query?: {
                doctor?: number;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageSeriesView"];
                };
            };
        };
    };
    scheduling_begin: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnswer"];
                };
            };
        };
    };
    scheduling_create_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlotBatchRequest"];
            };
        };
        responses: {
            /** @description What would be created, where preview is true; slots are empty */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SlotBatchView"];
                };
            };
        };
    };
    scheduling_list_2: {
        parameters: {
            query?: {
                doctor?: number;
                date_from?: string;
                date_to?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAbsenceView"];
                };
            };
        };
    };
    scheduling_plan: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceWithSlots"];
                };
            };
        };
    };
    scheduling_close: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DayRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClosedDayView"];
                };
            };
        };
    };
    scheduling_list_3: {
        parameters: {
            query?: {
                doctor?: number;
                is_active?: boolean;
                search?: string;
                /** @description fields with commas between them, - before those whose largest come first: name, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageServiceView"];
                };
            };
        };
    };
    scheduling_add: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    scheduling_list_4: {
        parameters: {
            query?: {
                location?: number;
                is_active?: boolean;
                /** @description fields with commas between them, - before those whose largest come first: name, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageRoomView"];
                };
            };
        };
    };
    scheduling_add_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomView"];
                };
            };
        };
    };
    scheduling_list_5: {
        parameters: {
            query?: {
                is_active?: boolean;
                /** @description fields with commas between them, - before those whose largest come first: name, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageLocationView"];
                };
            };
        };
    };
    scheduling_add_2: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationView"];
                };
            };
        };
    };
    scheduling_list_6: {
        parameters: {
            query?: {
                location?: number;
                date_from?: string;
                date_to?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHolidayView"];
                };
            };
        };
    };
    scheduling_add_3: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayWithSlots"];
                };
            };
        };
    };
    scheduling_list_7: {
        parameters: {
            query?: {
                specialty?: string;
                is_active?: boolean;
                search?: string;
                /** @description fields with commas between them, - before those whose largest come first: name, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageDoctorView"];
                };
            };
        };
    };
    scheduling_add_4: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DoctorRequest"];
            };
        };
        responses: {
            /** @description OK */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DoctorView"];
                };
            };
        };
    };
    scheduling_get_5: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesView"];
                };
            };
        };
    };
    scheduling_end: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    scheduling_change_5: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeriesAnswer"];
                };
            };
        };
    };
    scheduling_get_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceWithSlots"];
                };
            };
        };
    };
    scheduling_cancel: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceWithSlots"];
                };
            };
        };
    };
    scheduling_get_7: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayWithSlots"];
                };
            };
        };
    };
    scheduling_cancel_1: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayWithSlots"];
                };
            };
        };
    };
    booking_read: {
        parameters: {
            query?: never;
            header?: {
                /** @description A doctor's reason to see a patient who is not theirs, 10 to 500 characters; percent-encoded UTF-8 where it is not ASCII. It opens the patient to them for a short time, and is on record */
                "X-Access-Reason"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_replace: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_deactivate: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    booking_patch: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_put: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LanguageForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_read_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_put_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_delete: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    booking_patch_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointmentPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_list_1: {
        parameters: {
            query?: {
                search?: string;
                /** @description fields with commas between them, - before those whose largest come first: name, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PagePatientView"];
                };
            };
        };
    };
    booking_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatientForm"];
            };
        };
        responses: {
            /** @description Registered */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_read_2: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
        };
    };
    booking_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestView"];
                };
            };
        };
    };
    booking_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    booking_deactivateAndShow: {
        parameters: {
            query?: {
                cancel_appointments?: boolean;
            };
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatientView"];
                };
            };
        };
    };
    booking_replay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Replay"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
        };
    };
    booking_move: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveByLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    booking_cancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelByLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    booking_attend: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    booking_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Question"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
        };
    };
    booking_list_2: {
        parameters: {
            query?: {
                /** @description one or several, with commas between them or repeated */
                status?: string;
                date_from?: string;
                date_to?: string;
                /** @description a day of the doctor's zone */
                created_from?: string;
                created_to?: string;
                doctor?: string;
                patient?: string;
                service?: string;
                /** @description one or several, with commas between them or repeated */
                appointment_type?: string;
                /** @description one or several, with commas between them or repeated */
                booking_method?: string;
                /** @description one or several, with commas between them or repeated */
                payment_method?: string;
                is_paid?: string;
                /** @description of those of which a deposit is asked */
                deposit_paid?: string;
                follow_up_required?: string;
                search?: string;
                /** @description fields with commas between them, - before those whose largest come first: starts_at, created_at, status, doctor, patient, id */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAppointmentView"];
                };
            };
        };
    };
    booking_book: {
        parameters: {
            query?: never;
            header?: {
                /** @description A doctor's reason to see a patient who is not theirs, 10 to 500 characters; percent-encoded UTF-8 where it is not ASCII. It opens the patient to them for a short time, and is on record */
                "X-Access-Reason"?: string;
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BookingForm"];
            };
        };
        responses: {
            /** @description Booked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_waive: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_undo: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_start: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_move_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesMoveForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesAnswer"];
                };
            };
        };
    };
    booking_cancel_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesCancelForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesAnswer"];
                };
            };
        };
    };
    booking_reschedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A doctor's reason to see a patient who is not theirs, 10 to 500 characters; percent-encoded UTF-8 where it is not ASCII. It opens the patient to them for a short time, and is on record */
                "X-Access-Reason"?: string;
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RescheduleForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Moved"];
                };
            };
        };
    };
    booking_refund: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RefundForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_pay: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaymentForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_start_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["IntentForm"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IntentView"];
                };
            };
        };
    };
    booking_noShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
        };
    };
    booking_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_confirm: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_complete: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CompleteForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_checkIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentView"];
                };
            };
        };
    };
    booking_cancel_2: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Told"];
                };
            };
        };
    };
    booking_book_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description A doctor's reason to see a patient who is not theirs, 10 to 500 characters; percent-encoded UTF-8 where it is not ASCII. It opens the patient to them for a short time, and is on record */
                "X-Access-Reason"?: string;
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SeriesForm"];
            };
        };
        responses: {
            /** @description A preview */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesAnswer"];
                };
            };
            /** @description Booked */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesAnswer"];
                };
            };
        };
    };
    booking_bulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkForm"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswerBulkResult"];
                };
            };
        };
    };
    booking_overbooked: {
        parameters: {
            query?: {
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOverbookedSlot"];
                };
            };
        };
    };
    booking_look: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationsView"];
                };
            };
        };
    };
    booking_list_5: {
        parameters: {
            query: {
                topic: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadLetterList"];
                };
            };
        };
    };
    booking_auditChain: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPortion"];
                };
            };
        };
    };
    booking_accessChain: {
        parameters: {
            query?: {
                after?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChainPortion"];
                };
            };
        };
    };
    booking_next: {
        parameters: {
            query?: {
                doctor?: string;
                service?: string;
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextSlot"];
                };
            };
        };
    };
    booking_look_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
        };
    };
    booking_times: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeTimes"];
                };
            };
        };
    };
    booking_nextTimes: {
        parameters: {
            query?: {
                service?: string;
                doctor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NextTimes"];
                };
            };
        };
    };
    booking_days: {
        parameters: {
            query?: {
                service?: string;
                specialty?: string;
                doctor?: string;
                location?: string;
                from?: string;
                to?: string;
                duration?: string;
                part_of_day?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeDays"];
                };
            };
        };
    };
    booking_read_3: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingSeriesAnswer"];
                };
            };
        };
    };
    booking_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
        };
    };
    booking_payments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentView"][];
                };
            };
        };
    };
    booking_list_6: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OnlinePaymentView"][];
                };
            };
        };
    };
    booking_logs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoggedChange"][];
                };
            };
        };
    };
    booking_unclosed: {
        parameters: {
            query?: {
                doctor?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAppointmentView"];
                };
            };
        };
    };
    booking_report: {
        parameters: {
            query?: {
                date_from?: string;
                date_to?: string;
                doctor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsReport"];
                };
            };
        };
    };
    booking_queue: {
        parameters: {
            query?: {
                doctor?: string;
                /** @description a day of the doctor's zone; when left out today, with visits that last into it */
                date?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingView"][];
                };
            };
        };
    };
    booking_export: {
        parameters: {
            query?: {
                /** @description one or several, with commas between them or repeated */
                status?: string;
                date_from?: string;
                date_to?: string;
                /** @description a day of the doctor's zone */
                created_from?: string;
                created_to?: string;
                doctor?: string;
                patient?: string;
                service?: string;
                /** @description one or several, with commas between them or repeated */
                appointment_type?: string;
                /** @description one or several, with commas between them or repeated */
                booking_method?: string;
                /** @description one or several, with commas between them or repeated */
                payment_method?: string;
                is_paid?: string;
                /** @description of those of which a deposit is asked */
                deposit_paid?: string;
                follow_up_required?: string;
                search?: string;
                /** @description fields with commas between them, - before those whose largest come first: starts_at, created_at, status, doctor, patient, id */
                ordering?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    booking_list_7: {
        parameters: {
            query?: {
                patient?: string;
                who?: string;
                from?: string;
                to?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageAccessView"];
                };
            };
        };
    };
    waitlist_list: {
        parameters: {
            query?: {
                is_active?: boolean;
                doctor?: number;
                patient?: number;
                date_from?: string;
                date_to?: string;
                /** @description fields with commas between them, - before those whose largest come first: priority, created_at, preferred_date, id; priority, then age unless given */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageEntryView"];
                };
            };
        };
    };
    waitlist_join: {
        parameters: {
            query?: {
                /** @description what to do when times that suit are free: offer them (unless given), refuse to make the entry, or skip them and wait for others */
                when_free?: string;
            };
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    waitlist_resume: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    waitlist_decline: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    waitlist_deactivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    waitlist_accept: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AnswerRequest"];
            };
        };
        responses: {
            /** @description The appointment is made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
            /** @description It is being made; offer.status of the entry will tell. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryAnswer"];
                };
            };
        };
    };
    waitlist_bulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswerBulkEntry"];
                };
            };
        };
    };
    waitlist_decline_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistLinkView"];
                };
            };
        };
    };
    waitlist_accept_1: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The appointment is made. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistLinkView"];
                };
            };
            /** @description It is being made; offer.status of the entry will tell. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistLinkView"];
                };
            };
        };
    };
    waitlist_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    waitlist_delete: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    waitlist_change: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryPatch"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EntryView"];
                };
            };
        };
    };
    waitlist_history: {
        parameters: {
            query?: {
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageHistoryView"];
                };
            };
        };
    };
    waitlist_report: {
        parameters: {
            query?: {
                date_from?: string;
                date_to?: string;
                doctor?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryReport"];
                };
            };
        };
    };
    waitlist_offers: {
        parameters: {
            query?: {
                /** @description one or several, with commas between them or repeated */
                status?: string;
                doctor?: number;
                patient?: number;
                slot?: number;
                appointment?: number;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMadeOfferView"];
                };
            };
        };
    };
    waitlist_look_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitlistLinkView"];
                };
            };
        };
    };
    notification_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                patient: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceJson"];
                };
            };
        };
    };
    notification_put: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                patient: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreferenceJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceJson"];
                };
            };
        };
    };
    notification_getOfDoctor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                doctor: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPreferenceJson"];
                };
            };
        };
    };
    notification_putOfDoctor: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                doctor: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffPreferenceJson"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPreferenceJson"];
                };
            };
        };
    };
    notification_list: {
        parameters: {
            query?: {
                appointment?: string;
                /** @description one or several, with commas between them or repeated */
                status?: string;
                /** @description one or several, with commas between them or repeated */
                reminder_type?: string;
                date_from?: string;
                date_to?: string;
                /** @description fields with commas between them, - before those whose largest come first: scheduled_for, id; the latest first unless given */
                ordering?: string;
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReminderJson"];
                };
            };
        };
    };
    notification_create: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Create"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderJson"];
                };
            };
        };
    };
    notification_send: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
                /** @description the ETag that was read; 412 when it is another one now */
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Sent"];
                };
            };
        };
    };
    notification_bulk: {
        parameters: {
            query?: never;
            header?: {
                /** @description 1 to 255 printable characters. A repeat with the same one gets the first one's answer, while it is kept (24 hours): the same method, address and body, white space apart; with another it is a 422. A key belongs to its caller at the service that answers here; other services do not know it. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Bulk"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkAnswerBulkReminder"];
                };
            };
        };
    };
    notification_get_1: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderJson"];
                };
            };
        };
    };
    notification_delete: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    notification_change: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string;
            };
            path: {
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Change"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReminderJson"];
                };
            };
        };
    };
    notification_ofAppointment: {
        parameters: {
            query?: {
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageReminderJson"];
                };
            };
        };
    };
    notification_ofAppointment_1: {
        parameters: {
            query?: {
                /** @description from 1 */
                page?: number;
                /** @description 20 unless given */
                page_size?: number;
                /** @description reads on where the last page ended, without a count; empty for the first page */
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageMessageJson"];
                };
            };
        };
    };
    notification_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
}
