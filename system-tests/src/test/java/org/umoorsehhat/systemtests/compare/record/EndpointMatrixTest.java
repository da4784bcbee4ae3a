package org.umoorsehhat.systemtests.compare.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.localstack.Checkout;
import org.umoorsehhat.systemtests.compare.api.Call;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EndpointMatrixTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final EndpointMatrix matrix = EndpointMatrix.of(Checkout.find());

    @Test
    void readsTheListsOfAllServices() {
        assertThat(matrix.endpoints())
                .contains(
                        "POST /doctors",
                        "GET /appointments/{id}",
                        "POST /waiting-list/{id}/accept",
                        "PUT /preferences/{patient}");
    }

    @Test
    void findsTheEndpointOfACall() {
        assertThat(matrix.of(Call.get("admin", "/appointments/17/")))
                .isEqualTo("GET /appointments/{id}");
        assertThat(matrix.of(Call.get("admin", "/appointments/?page=2")))
                .isEqualTo("GET /appointments");
        assertThat(matrix.of(Call.get("admin", "/appointments/today/")))
                .isEqualTo("GET /appointments/today");
        assertThat(matrix.of(Call.post("admin", "/time-slots/recurring/")))
                .isEqualTo("POST /time-slots/recurring");
        assertThat(matrix.of(Call.delete("admin", "/doctors/"))).isEqualTo("none");
    }

    @Test
    void anEndpointThatDidNothingIsUntouched() {
        var two = new EndpointMatrix(List.of("GET /doctors", "POST /doctors"));

        assertThat(
                        new Coverage(
                                        two,
                                        List.of(
                                                answer("GET /doctors", 200),
                                                answer("POST /doctors", 403),
                                                answer("none", 404)))
                                .untouched())
                .containsExactly("POST /doctors");
        assertThat(
                        new Coverage(
                                        two,
                                        List.of(
                                                answer("GET /doctors", 200),
                                                answer("POST /doctors", 201)))
                                .untouched())
                .isEmpty();
    }

    private static ObjectNode answer(String endpoint, int status) {
        return (ObjectNode)
                JSON.readTree(
                        "{\"what\": \"request\", \"endpoint\": \"%s\", \"status\": %d}"
                                .formatted(endpoint, status));
    }
}
