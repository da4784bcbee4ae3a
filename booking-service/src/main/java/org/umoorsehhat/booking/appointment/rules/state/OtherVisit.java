package org.umoorsehhat.booking.appointment.rules.state;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.directory.rules.MedicalService;

/**
 * What is to be different about a visit beside its time; what is absent stays.
 *
 * @param doctor who is to be visited; what is done stays the same, under the number that it has
 *     there
 * @param service what is to be done
 * @param minutes how long it is to take; absent: as long as a service that is new takes
 */
public record OtherVisit(@Nullable Long doctor, @Nullable Long service, @Nullable Integer minutes) {

    public static final OtherVisit NONE = new OtherVisit(null, null, null);

    /** Whether all stays. */
    public boolean isNone() {
        return equals(NONE);
    }

    /**
     * What {@code was} becomes.
     *
     * @param local the start as the doctor's clock shows it
     * @param doctor whose it becomes
     * @param service what is done then; absent where that is not known
     */
    public Visit of(
            Visit was,
            Instant startsAt,
            LocalDateTime local,
            Doctor doctor,
            @Nullable MedicalService service) {
        int usual = service != null && isOtherService(was) ? service.minutes() : was.minutes();
        Long unknown = doctor.id() == was.doctor() ? was.service() : null;
        return Visit.at(
                        startsAt,
                        minutes == null ? usual : (int) minutes,
                        local.toLocalDate(),
                        local.toLocalTime(),
                        doctor.zone(),
                        doctor.id(),
                        was.patient(),
                        service == null ? unknown : (Long) service.id(),
                        was.details())
                .keeping(BookingRules.of(doctor, service).buffers());
    }

    /** The doctor of what {@code was} becomes. */
    public long doctorOf(Visit was) {
        return doctor == null ? was.doctor() : doctor;
    }

    /** Whether something else is to be done than was. */
    public boolean isOtherService(Visit was) {
        return service != null && !service.equals(was.service());
    }
}
