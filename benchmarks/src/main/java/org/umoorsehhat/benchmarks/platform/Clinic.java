package org.umoorsehhat.benchmarks.platform;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.umoorsehhat.localstack.Platform;
import org.umoorsehhat.localstack.part.Service;
import tools.jackson.databind.JsonNode;

/** Sets up {@link ClinicPlan} over the services' APIs, so that every copy of it comes by events. */
public final class Clinic {

    private static final int AT_ONCE = 8;

    private final Platform platform;
    private final LocalDate firstDay;

    public Clinic(Platform platform, LocalDate firstDay) {
        this.platform = platform;
        this.firstDay = firstDay;
    }

    /** Past the gateway, which lets nobody ask so often. */
    public void open() throws IOException, InterruptedException {
        String admin = platform.token("admin");
        try (var scheduling = new ServiceApi(platform.service(Service.SCHEDULING));
                var booking = new ServiceApi(platform.service(Service.BOOKING))) {
            for (int doctor = 1; doctor <= ClinicPlan.OFFERING_DOCTOR; doctor++) {
                requireNumber(doctor, scheduling.post(admin, "doctors", doctor(doctor)));
                scheduling.post(admin, "time-slots/bulk_create", slots(doctor));
            }
            registerPatients(booking, admin);
        }
    }

    /**
     * Those who wait for offers one after the other, so that patient n has the address of patient
     * n.
     */
    private static void registerPatients(ServiceApi booking, String admin)
            throws IOException, InterruptedException {
        for (int n = 1; n <= ClinicPlan.OFFERS; n++) {
            requireNumber(n, booking.post(admin, "patients", patient(n)));
        }
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var asked = new ArrayList<Future<?>>();
            for (int n = ClinicPlan.OFFERS + 1; n <= ClinicPlan.SEATS.patients(); n++) {
                Map<String, ?> patient = patient(n);
                asked.add(threads.submit(() -> booking.post(admin, "patients", patient)));
            }
            for (Future<?> one : asked) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("no patient", e.getCause());
        }
    }

    private static void requireNumber(int number, JsonNode made) throws IOException {
        if (made.required("id").asInt() != number) {
            throw new IOException("number %d was expected, not %s".formatted(number, made));
        }
    }

    private static Map<String, ?> doctor(int n) {
        return Map.of(
                "name",
                "Dr. Example " + n,
                "specialty",
                "Family medicine",
                "time_zone",
                ClinicPlan.ZONE,
                "consultation_fee",
                "150.00",
                "location",
                "Room " + n);
    }

    private static Map<String, ?> patient(int n) {
        return Map.of(
                "name",
                "Patient " + n,
                "email",
                "patient" + n + "@example.org",
                "locale",
                "en",
                "time_zone",
                ClinicPlan.ZONE);
    }

    private Map<String, ?> slots(int doctor) {
        if (doctor == ClinicPlan.OFFERING_DOCTOR) {
            return slots(doctor, ClinicPlan.OFFERING_DAY, ClinicPlan.OFFERS, ClinicPlan.time(1), 1);
        }
        boolean isCrowded = doctor == ClinicPlan.CROWDED_DOCTOR;
        return slots(
                doctor,
                isCrowded ? ClinicPlan.CROWDED_DAY : 0,
                ClinicPlan.SEATS.days(),
                ClinicPlan.closing(),
                isCrowded ? ClinicPlan.CROWDED_SEATS : ClinicPlan.SEATS.seatsPerSlot());
    }

    private Map<String, ?> slots(int doctor, int day, int days, LocalTime end, int seats) {
        LocalDate start = firstDay.plusDays(day);
        return Map.of(
                "doctor", doctor,
                "start_date", start.toString(),
                "end_date", start.plusDays(days - 1).toString(),
                "start_time", ClinicPlan.time(0).toString(),
                "end_time", end.toString(),
                "slot_duration_minutes", ClinicPlan.MINUTES,
                "max_appointments_per_slot", seats);
    }
}
