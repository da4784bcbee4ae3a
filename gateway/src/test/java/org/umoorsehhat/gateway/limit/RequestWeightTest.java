package org.umoorsehhat.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class RequestWeightTest {

    @ParameterizedTest
    @CsvSource({
        "page_size=20, 1",
        "page_size=25, 1",
        "page_size=26, 2",
        "page=3&page_size=200&status=pending, 8",
        "page_size=999, 8",
        "page_size=1000000, 1",
        "page_size=, 1",
        "page_size=-5, 1",
        "xpage_size=200, 1",
        "q=page_size%3D200, 1",
        "page_size=10&page_size=200, 8",
        "doctor=5, 1",
        "'service=1,2,3,4,5,6', 1",
        "'service=1,2,3,4,5,6&doctor=7,8', 2",
        "service=1%2C2%2c3%2C4%2C5%2C6%2C7, 2",
        "'doctor=1,2,3,4,5,6,7,8&page_size=100', 4"
    })
    void whatAsksForMuchCountsForSeveralRequests(String query, int weight) {
        assertThat(RequestWeight.of(query)).isEqualTo(weight);
    }

    @Test
    void whatHasNoQueryIsOne() {
        assertThat(RequestWeight.of((String) null)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, true, 1",
        "HEAD, true, 1",
        "POST, true, 4",
        "PATCH, true, 4",
        "DELETE, true, 4",
        "POST, false, 1"
    })
    void whatAPatientChangesCountsForFour(HttpMethod method, boolean ofPatient, int weight) {
        assertThat(RequestWeight.of(MockServerHttpRequest.method(method, "/").build(), ofPatient))
                .isEqualTo(weight);
    }
}
