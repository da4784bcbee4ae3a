package org.umoorsehhat.systemtests.compare.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DifferencesTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BOOKED =
            "{'what': 'request', 'number': 1, 'endpoint': 'POST /appointments', 'caller': 'patient1', 'status': 201, 'headers': {'etag': '<tag 1>'}, 'answer': {'id': '<appointment 1>', 'status': 'pending'}}";
    private static final String EVENTS =
            "{'what': 'events', 'topic': 't', 'key': '<slot 1>', 'events': [{'type': 'a', 'data': {'held': 0}}, {'type': 'b'}]}";
    private static final String MAILS =
            "{'what': 'mails', 'to': 'patient1@example.org', 'subjects': ['Booked']}";

    private static List<ObjectNode> recording(String... lines) {
        return Stream.of(lines)
                .map(line -> (ObjectNode) JSON.readTree(line.replace('\'', '"')))
                .toList();
    }

    private static List<String> places(String before, String now) {
        return Differences.between(recording(before), recording(now)).stream()
                .flatMap(difference -> difference.places().stream())
                .toList();
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(
                        Differences.between(
                                recording(BOOKED, EVENTS, MAILS), recording(BOOKED, EVENTS, MAILS)))
                .isEmpty();
    }

    @Test
    void theOrderOfFieldsIsNoDifference() {
        assertThat(
                        places(
                                BOOKED,
                                BOOKED.replace(
                                        "'id': '<appointment 1>', 'status': 'pending'",
                                        "'status': 'pending', 'id': '<appointment 1>'")))
                .isEmpty();
    }

    @Test
    void anotherStatusIsOne() {
        assertThat(places(BOOKED, BOOKED.replace("201", "409")))
                .containsExactly("status: 201 → 409");
    }

    @Test
    void anotherValueIsOne() {
        assertThat(places(BOOKED, BOOKED.replace("pending", "confirmed")))
                .containsExactly("answer.status: \"pending\" → \"confirmed\"");
    }

    @Test
    void aFieldMoreOrLessIsOneEvenIfItIsNull() {
        String more = BOOKED.replace("'status': 'pending'", "'status': 'pending', 'notes': null");

        assertThat(places(BOOKED, more)).containsExactly("answer.notes: (not there) → null");
        assertThat(places(more, BOOKED)).containsExactly("answer.notes: null → (not there)");
    }

    @Test
    void aHeaderMoreOrLessIsOne() {
        assertThat(places(BOOKED, BOOKED.replace("'etag': '<tag 1>'", "")))
                .containsExactly("headers.etag: \"<tag 1>\" → (not there)");
    }

    @Test
    void anotherThingIsOne() {
        assertThat(places(BOOKED, BOOKED.replace("<appointment 1>", "<appointment 2>")))
                .containsExactly("answer.id: \"<appointment 1>\" → \"<appointment 2>\"");
    }

    @Test
    void eventsInAnotherOrderAreOne() {
        String swapped =
                "{'what': 'events', 'topic': 't', 'key': '<slot 1>', 'events': [{'type': 'b'}, {'type': 'a', 'data': {'held': 0}}]}";

        assertThat(places(EVENTS, swapped)).isNotEmpty();
    }

    @Test
    void anEventMoreOrLessIsOne() {
        assertThat(places(EVENTS, EVENTS.replace(", {'type': 'b'}", "")))
                .containsExactly(
                        "events: 2 → 1 of them", "events[1]: {\"type\":\"b\"} → (not there)");
    }

    @Test
    void keysMailsAndRequestsThatOnlyOneHasAreDifferences() {
        assertThat(Differences.between(recording(BOOKED, EVENTS), recording(BOOKED, MAILS)))
                .extracting(Difference::about)
                .containsExactly("events of <slot 1> in t", "mails to patient1@example.org");
    }

    @Test
    void aDifferenceShowsBothAnswers() {
        assertThat(
                        Differences.between(
                                        recording(BOOKED), recording(BOOKED.replace("201", "409")))
                                .getFirst())
                .hasToString(
                        """
                        request 1: POST /appointments by patient1
                            status: 201 → 409
                          old: %s
                          new: %s\
                        """
                                .formatted(
                                        recording(BOOKED).getFirst(),
                                        recording(BOOKED.replace("201", "409")).getFirst()));
    }

    @Test
    void whatIsThereTwiceIsNoRecording() {
        assertThatThrownBy(() -> Differences.between(recording(BOOKED, BOOKED), recording()))
                .hasMessage("twice in a recording: request 1");
    }
}
