package org.umoorsehhat.waitlist.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.umoorsehhat.testsupport.Tokens;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.WaitlistServiceTest;
import tools.jackson.databind.JsonNode;

/** Offers as a list, whatever became of them. */
class OfferListIT extends WaitlistServiceTest {

    private JsonNode offers(String query, int status) {
        return call(HttpMethod.GET, LIST + "/offers" + query, Tokens.admin(), null, status);
    }

    @Test
    void offersAreFoundBySeatAndByTheAppointmentThatOneBecame() {
        long doctor = doctor();
        long first = patient();
        long second = patient();
        Slot slot = slot(doctor, 10);
        long entry = join(first, doctor);
        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", slot);
        long next = join(second, doctor);

        JsonNode open = offers("?slot=" + slot.id(), 200);
        assertThat(open.path("count").asInt()).isEqualTo(1);
        assertThat(open.at("/results/0/entry").asLong()).isEqualTo(entry);
        assertThat(open.at("/results/0/status").asString()).isEqualTo("open");
        assertThat(open.at("/results/0/ended_at").isNull()).isTrue();
        assertThat(open.at("/results/0/start_time").asString()).isEqualTo("10:00:00");

        bookAtOnce(slot);
        JsonNode booked = post("/" + entry + "/accept", Tokens.patient(first), 200);
        long appointment = booked.at("/appointment/id").asLong();
        JsonNode became = offers("?appointment=" + appointment, 200);
        assertThat(became.path("results")).hasSize(1);
        assertThat(became.at("/results/0/patient").asLong()).isEqualTo(first);
        assertThat(became.at("/results/0/status").asString()).isEqualTo("fulfilled");
        assertThat(became.at("/results/0/appointment").asLong()).isEqualTo(appointment);
        assertThat(became.at("/results/0/ended_at").asString()).endsWith("Z");

        booking.held(slot, UUID.randomUUID());
        hear("slot-offered", "entry_id", next);
        JsonNode both = offers("?doctor=" + doctor + "&status=open,fulfilled", 200);
        assertThat(both.path("count").asInt()).isEqualTo(2);
        assertThat(both.at("/results/0/entry").asLong()).as("newest first").isEqualTo(next);
        assertThat(offers("?doctor=" + doctor + "&status=expired", 200).path("results")).isEmpty();
        JsonNode page = offers("?doctor=" + doctor + "&page_size=1&cursor=", 200);
        String cursor = page.path("next").asString().replaceFirst(".*cursor=", "");
        JsonNode last = offers("?doctor=" + doctor + "&page_size=1&cursor=" + cursor, 200);
        assertThat(last.at("/results/0/entry").asLong()).isEqualTo(entry);
        assertThat(last.path("next").isNull()).isTrue();
    }

    @Test
    void aStatusThatIsNoneIsRefused() {
        assertThat(offers("?status=nonsense", 400).at("/errors/status/0").asString())
                .contains("open, accepted, declined");
    }
}
