package org.umoorsehhat.localstack.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invented people. Their phone numbers are of ranges that regulators keep for fiction. */
final class DemoPeople {

    /** {@code weekdays} as in {@code bulk_create}: 0 is Monday. */
    record Doctor(
            Map<String, Object> fields,
            ZoneId zone,
            String service,
            String price,
            List<Integer> weekdays) {}

    private static final List<Integer> SUNDAY_TO_THURSDAY = List.of(6, 0, 1, 2, 3);
    private static final List<Integer> MONDAY_TO_FRIDAY = List.of(0, 1, 2, 3, 4);

    private DemoPeople() {}

    static List<Doctor> doctors() {
        return List.of(
                doctor(
                        1,
                        "Dr. Layla Al-Harbi",
                        "Family medicine",
                        "Asia/Riyadh",
                        "200.00",
                        "SAR",
                        null,
                        SUNDAY_TO_THURSDAY),
                doctor(
                        2,
                        "Dr. Oliver Bennett",
                        "Cardiology",
                        "Europe/London",
                        "140.00",
                        "GBP",
                        null,
                        MONDAY_TO_FRIDAY),
                doctor(
                        3,
                        "Dr. Maria Alvarez",
                        "Dermatology",
                        "America/New_York",
                        "180.00",
                        "USD",
                        "50.00",
                        MONDAY_TO_FRIDAY));
    }

    static List<Map<String, Object>> patients() {
        return List.of(
                patient(
                        1,
                        "Sara Al-Qahtani",
                        "1990-04-12",
                        "female",
                        "+447700900101",
                        "en",
                        "Asia/Riyadh"),
                patient(
                        2,
                        "Omar Haddad",
                        "1984-11-02",
                        "male",
                        "+447700900102",
                        "en",
                        "Asia/Riyadh"),
                patient(
                        3,
                        "Emily Carter",
                        "1978-06-23",
                        "female",
                        "+447700900103",
                        "en",
                        "Europe/London"),
                patient(
                        4,
                        "James Nguyen",
                        "2001-01-30",
                        "male",
                        "+12025550104",
                        "ur",
                        "America/New_York"),
                patient(
                        5,
                        "Noura Al-Salem",
                        "1965-09-17",
                        "female",
                        "+12025550105",
                        "ar",
                        "Asia/Riyadh"));
    }

    private static Doctor doctor(
            int number,
            String name,
            String specialty,
            String zone,
            String fee,
            String currency,
            @Nullable String deposit,
            List<Integer> weekdays) {
        var fields =
                new HashMap<String, Object>(
                        Map.of(
                                "name", name,
                                "specialty", specialty,
                                "time_zone", zone,
                                "consultation_fee", fee,
                                "currency", currency,
                                "location", "Room " + number,
                                "user_sub", "doctor" + number));
        if (deposit != null) {
            fields.put("deposit_amount", deposit);
        }
        return new Doctor(fields, ZoneId.of(zone), specialty + " consultation", fee, weekdays);
    }

    private static Map<String, Object> patient(
            int number,
            String name,
            String birth,
            String gender,
            String phone,
            String locale,
            String zone) {
        return Map.of(
                "name", name,
                "date_of_birth", birth,
                "gender", gender,
                "email", "patient%d@example.org".formatted(number),
                "phone", phone,
                "locale", locale,
                "time_zone", zone,
                "user_sub", "patient" + number);
    }
}
