package org.umoorsehhat.booking.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.booking.fixture.ClinicTest;

/** The list of patients in the order that is asked for. */
class PatientOrderIT extends ClinicTest {

    private static final String PATIENTS = "/api/appointments/patients";

    @Test
    void byNameOrByNumber() {
        String word = UUID.randomUUID().toString();
        var ids = new ArrayList<Long>();
        for (String name : List.of("nour", "Layla", "Zayd", "Layla")) {
            var made = api.post("admin", PATIENTS, Map.of("name", name + " " + word));
            assertThat(made.code()).as(made.toString()).isEqualTo(201);
            ids.add(made.id());
        }
        String list = PATIENTS + "?page_size=3&search=" + word;
        assertThat(read(list)).isEqualTo(at(ids, 0, 1, 2, 3));
        assertThat(read(list + "&ordering=name")).isEqualTo(at(ids, 1, 3, 0, 2));
        assertThat(read(list + "&ordering=-name")).isEqualTo(at(ids, 2, 0, 3, 1));
        assertThat(read(list + "&ordering=name,-id")).isEqualTo(at(ids, 3, 1, 0, 2));
        assertThat(read(list + "&ordering=-id")).isEqualTo(at(ids, 3, 2, 1, 0));
        var wrong = api.get("admin", list + "&ordering=age");
        assertThat(wrong.text("/errors/ordering/0")).isEqualTo("is not one of name, id");
        assertThat(api.get("admin", list + "&ordering=name&cursor=7").code()).isEqualTo(400);
        assertThat(
                        clinic.text(
                                "SELECT indexdef FROM pg_indexes WHERE indexname = 'patient_by_name'"))
                .contains("lower(name), id");
    }

    private static List<Long> at(List<Long> ids, int... order) {
        return Arrays.stream(order).mapToObj(ids::get).toList();
    }

    /** All of it, by cursor, and as much by number. */
    private List<Long> read(String list) {
        var byCursor = new ArrayList<Long>();
        String next = list + "&cursor=";
        while (next != null) {
            var page = api.get("admin", next);
            assertThat(page.code()).as(page.toString()).isEqualTo(200);
            page.json().path("results").forEach(row -> byCursor.add(row.path("id").asLong()));
            String whole = page.text("/next");
            next =
                    whole == null
                            ? null
                            : whole.substring(whole.indexOf("/api/")).replace("/?", "?");
        }
        var first = new ArrayList<Long>();
        api.get("admin", list)
                .json()
                .path("results")
                .forEach(row -> first.add(row.path("id").asLong()));
        assertThat(byCursor).startsWith(first.toArray(Long[]::new));
        return byCursor;
    }
}
