package org.umoorsehhat.waitlist.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.umoorsehhat.waitlist.offer.rules.OfferStatus;
import org.umoorsehhat.waitlist.support.Examples;
import tools.jackson.databind.JsonNode;

/** What whoever holds a link is shown. */
class LinkViewTest {

    private static final LinkView VIEW =
            LinkView.of(
                    "accept",
                    Examples.entry("my knee hurts", 5),
                    Examples.offer(OfferStatus.OPEN, null),
                    "Dr. 7");

    @Test
    void nothingOfThePatientIsShown() {
        JsonNode shown = Examples.JSON.valueToTree(VIEW);
        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder(
                        "purpose",
                        "doctor",
                        "doctor_name",
                        "service",
                        "starts_at",
                        "ends_at",
                        "time_zone",
                        "duration_minutes",
                        "expires_at",
                        "status",
                        "refusal");
        assertThat(shown.toString()).doesNotContain("knee");
    }

    @Test
    void whoseItIsIsKnownToTheAccessLog() {
        assertThat(VIEW.accessedPatient()).isEqualTo(Examples.PATIENT);
        assertThat(VIEW.accessedId()).isEqualTo(String.valueOf(Examples.ENTRY));
    }
}
