package org.umoorsehhat.waitlist.directory.messaging;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.umoorsehhat.chassis.inbox.EventSubscription;
import org.umoorsehhat.chassis.link.MessageLinks;
import org.umoorsehhat.waitlist.directory.persistence.BookingRules;
import org.umoorsehhat.waitlist.directory.persistence.PostgresDirectory;
import org.umoorsehhat.waitlist.rules.DatabaseTime;

/** Doctors and patients, as their owners publish them. */
@Configuration
class DirectoryEvents {

    private static final String DOCTOR = "org.umoorsehhat.scheduling.doctor-";
    private static final String SERVICE = "org.umoorsehhat.scheduling.service-";
    private static final String PATIENT = "org.umoorsehhat.booking.patient-";

    @Bean
    EventSubscription doctorEvents(PostgresDirectory directory) {
        return EventSubscription.to("scheduling.public.doctors")
                .onState(
                        DoctorState.class,
                        (doctor, event) ->
                                directory.doctor(
                                        doctor.doctorId(),
                                        doctor.name(),
                                        doctor.timeZone().getId(),
                                        doctor.currency(),
                                        doctor.isActive(),
                                        BookingRules.of(
                                                doctor.minimumNoticeMinutes(),
                                                doctor.maximumDaysAhead())),
                        DOCTOR + "registered.v1",
                        DOCTOR + "changed.v1",
                        DOCTOR + "deactivated.v1")
                .build();
    }

    @Bean
    EventSubscription serviceEvents(PostgresDirectory directory) {
        return EventSubscription.to("scheduling.public.services")
                .onState(
                        ServiceState.class,
                        (service, event) ->
                                directory.service(
                                        service.serviceId(),
                                        service.doctorId(),
                                        service.name(),
                                        service.durationMinutes(),
                                        service.price(),
                                        service.currency(),
                                        service.isActive(),
                                        BookingRules.of(
                                                service.minimumNoticeMinutes(),
                                                service.maximumDaysAhead())),
                        SERVICE + "offered.v1",
                        SERVICE + "changed.v1",
                        SERVICE + "withdrawn.v1")
                .build();
    }

    @Bean
    EventSubscription patientEvents(PostgresDirectory directory, MessageLinks links, Clock clock) {
        return EventSubscription.to("booking.internal.patients")
                .restricted()
                .onState(
                        PatientState.class,
                        (patient, event) ->
                                directory.patient(
                                        patient.patientId(),
                                        patient.name(),
                                        patient.isActive(),
                                        DatabaseTime.now(clock)),
                        PATIENT + "registered.v1",
                        PATIENT + "changed.v1",
                        PATIENT + "deactivated.v1")
                .onTombstone(event -> {
                    long patient = Long.parseLong(event.key());
                    return directory.erasePatient(patient).then(links.forget(patient));
                })
                .build();
    }

    record DoctorState(
            long doctorId,
            String name,
            ZoneId timeZone,
            @Nullable String currency,
            boolean isActive,
            @Nullable Integer minimumNoticeMinutes,
            @Nullable Integer maximumDaysAhead) {}

    record ServiceState(
            long serviceId,
            long doctorId,
            String name,
            int durationMinutes,
            BigDecimal price,
            @Nullable String currency,
            boolean isActive,
            @Nullable Integer minimumNoticeMinutes,
            @Nullable Integer maximumDaysAhead) {}

    record PatientState(long patientId, String name, boolean isActive) {}
}
