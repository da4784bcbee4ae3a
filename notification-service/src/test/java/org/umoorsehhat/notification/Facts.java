package org.umoorsehhat.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Facts of the other services, with ids that no other test uses. */
public final class Facts {

    private static final AtomicLong IDS = new AtomicLong(1_000);
    private static final ZoneId CLINIC = ZoneId.of("Asia/Riyadh");

    private final Events events;
    public final long doctor = IDS.incrementAndGet();
    public final long patient = IDS.incrementAndGet();
    public final String email = "patient" + patient + "@example.org";
    public final String phone = "+9665%08d".formatted(patient);
    private long patientVersion;

    public Facts(Events events) {
        this.events = events;
    }

    public Facts doctorAndPatient() {
        return doctor().patient("en", "Asia/Riyadh", email);
    }

    public Facts doctor() {
        events.send(
                "scheduling.public.doctors",
                "" + doctor,
                "org.umoorsehhat.scheduling.doctor-registered.v1",
                "" + doctor,
                1L,
                """
                {"doctor_id": %d, "name": "Dr. Salma Example", "specialty": "Cardiology", "time_zone": "Asia/Riyadh",
                 "consultation_fee": "150.00", "location": "Clinic 4", "is_active": true, "confirms_at_once": false}
                """
                        .formatted(doctor));
        return this;
    }

    public Facts patient(String locale, String zone, @Nullable String address) {
        patientVersion++;
        events.send(
                "booking.internal.patients",
                "" + patient,
                "org.umoorsehhat.booking.patient-registered.v1",
                "" + patient,
                patientVersion,
                """
                {"patient_id": %d, "name": "Nour Example", %s "phone": "%s", "locale": "%s", "time_zone": "%s",
                 "is_active": true}
                """
                        .formatted(
                                patient,
                                address == null ? "" : "\"email\": \"" + address + "\",",
                                phone,
                                locale,
                                zone));
        return this;
    }

    public void erasePatient() {
        events.tombstone("booking.internal.patients", "" + patient);
    }

    /** An appointment of this patient with this doctor, so long from now. */
    public Appointment appointment(Duration fromNow) {
        Instant start = Instant.now().plus(fromNow).truncatedTo(ChronoUnit.MINUTES);
        return new Appointment(IDS.incrementAndGet(), UUID.randomUUID(), start);
    }

    public UUID offer(Instant expiresAt) {
        var offer = UUID.randomUUID();
        offer(offer, expiresAt);
        return offer;
    }

    public void offer(UUID offer, Instant expiresAt) {
        Instant start = Instant.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        LocalDateTime local = start.atZone(CLINIC).toLocalDateTime();
        events.send(
                "waitlist.internal.offers",
                "501",
                "org.umoorsehhat.waitlist.slot-offered.v1",
                offer.toString(),
                1L,
                """
                {"offer_id": "%s", "hold_id": "%s", "entry_id": 301, "patient_id": %d, "doctor_id": %d, "slot_id": 501,
                 "date": "%s", "start_time": "%s:00", "time_zone": "Asia/Riyadh", "starts_at": "%s",
                 "duration_minutes": 30, "appointment_type": "consultation", "expires_at": "%s"}
                """
                        .formatted(
                                offer,
                                UUID.randomUUID(),
                                patient,
                                doctor,
                                local.toLocalDate(),
                                local.toLocalTime(),
                                start,
                                expiresAt));
    }

    /** This doctor is away around that time, or is not after all. */
    public void absence(long absence, Instant around, boolean isCancelled) {
        events.send(
                "scheduling.public.absences",
                "" + doctor,
                "org.umoorsehhat.scheduling.absence-"
                        + (isCancelled ? "cancelled" : "planned")
                        + ".v1",
                "" + absence,
                isCancelled ? 2L : 1L,
                """
                {"absence_id": %d, "doctor_id": %d, "starts_at": "%s", "ends_at": "%s", "time_zone": "Asia/Riyadh",
                 "is_cancelled": %s}
                """
                        .formatted(
                                absence,
                                doctor,
                                around.minus(Duration.ofHours(1)),
                                around.plus(Duration.ofHours(1)),
                                isCancelled));
    }

    public void offerEnded(UUID offer, String fact, String reason) {
        events.send(
                "waitlist.internal.offers",
                "501",
                "org.umoorsehhat.waitlist.offer-" + fact + ".v1",
                offer.toString(),
                2L,
                """
                {"offer_id": "%s", "hold_id": "%s", "entry_id": 301, "patient_id": %d, "slot_id": 501, "next": false,
                 "reason": "%s"}
                """
                        .formatted(offer, UUID.randomUUID(), patient, reason));
    }

    /** An appointment along its life; each fact is one version later. */
    public final class Appointment {

        public long id;
        public UUID appointmentId;
        public final UUID reference;
        public Instant start;
        private long version;

        private Appointment(long id, UUID appointmentId, Instant start) {
            this.id = id;
            this.appointmentId = appointmentId;
            this.reference = appointmentId;
            this.start = start;
        }

        public Appointment booked() {
            return fact("booked", "pending", "");
        }

        public Appointment confirmed() {
            return fact("confirmed", "confirmed", "");
        }

        public Appointment cancelledBy(String who) {
            return fact("cancelled", "cancelled", ", \"cancelled_by\": \"" + who + "\"");
        }

        public Appointment rescheduledTo(Instant newStart) {
            LocalDateTime old = start.atZone(CLINIC).toLocalDateTime();
            String previous =
                    """
                    , "previous": {"id": %d, "appointment_id": "%s", "date": "%s", "start_time": "%tT",
                     "starts_at": "%s", "ends_at": "%s", "slot_ids": [501]}
                    """
                            .formatted(
                                    id,
                                    appointmentId,
                                    old.toLocalDate(),
                                    old,
                                    start,
                                    start.plus(Duration.ofMinutes(30)));
            id = IDS.incrementAndGet();
            appointmentId = UUID.randomUUID();
            start = newStart;
            return fact("rescheduled", "scheduled", previous);
        }

        public Appointment fact(String fact, String status, String more) {
            return fact(fact, status, more, Instant.now());
        }

        public Appointment fact(String fact, String status, String more, Instant at) {
            version++;
            LocalDateTime local = start.atZone(CLINIC).toLocalDateTime();
            events.send(
                    "booking.public.appointments",
                    reference.toString(),
                    "org.umoorsehhat.booking.appointment-" + fact + ".v1",
                    reference.toString(),
                    version,
                    """
                    {"id": %d, "appointment_id": "%s", "booking_reference": "%s", "doctor_id": %d,
                     "doctor_name": "Dr. Salma Example", "patient_id": %d, "appointment_type": "consultation",
                     "status": "%s", "date": "%s", "start_time": "%tT", "duration_minutes": 30,
                     "time_zone": "Asia/Riyadh", "starts_at": "%s", "ends_at": "%s", "consultation_fee": "150.00",
                     "is_paid": false, "booking_method": "online", "off_slot": false, "slot_ids": [501]%s}
                    """
                            .formatted(
                                    id,
                                    appointmentId,
                                    reference,
                                    doctor,
                                    patient,
                                    status,
                                    local.toLocalDate(),
                                    local,
                                    start,
                                    start.plus(Duration.ofMinutes(30)),
                                    more),
                    at);
            return this;
        }
    }
}
