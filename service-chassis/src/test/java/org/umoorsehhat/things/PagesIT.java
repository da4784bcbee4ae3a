package org.umoorsehhat.things;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.Tokens;

@ServiceTest
class PagesIT {

    @Autowired WebTestClient web;
    @Autowired Database database;

    @BeforeEach
    void fill() {
        new Rows(database)
                .execute(
                        "INSERT INTO thing (name) SELECT 'page ' || i FROM generate_series(1, 5) i");
    }

    @Test
    void aPageNamesItsNeighbours() {
        new Api(web)
                .get(Api.THINGS + "?page=2&page_size=1&made_on=2026-12-30")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.count")
                .isNumber()
                .jsonPath("$.next")
                .value(String.class, next -> isLink(next, "?page_size=1&made_on=2026-12-30&page=3"))
                .jsonPath("$.previous")
                .value(String.class, next -> isLink(next, "?page_size=1&made_on=2026-12-30&page=1"))
                .jsonPath("$.results.length()")
                .isEqualTo(1);
    }

    /** Whole, with a slash before the query. */
    private static void isLink(String link, String query) {
        assertThat(link).matches("http://localhost:[0-9]+/.*").endsWith(Api.THINGS + "/" + query);
    }

    @Test
    void theFirstPageHasNoPrevious() {
        new Api(web)
                .get(Api.THINGS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.previous")
                .isEmpty()
                .jsonPath("$.results.length()")
                .isNumber();
    }

    @Test
    void behindAProxyTheLinksHaveItsPrefix() {
        web.get()
                .uri(Api.THINGS + "?page_size=1")
                .headers(headers -> headers.setBearerAuth(Tokens.admin()))
                .header("X-Forwarded-Prefix", "/clinic")
                .header("X-Forwarded-Host", "api.example.org")
                .header("X-Forwarded-Proto", "https")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.next")
                .isEqualTo("https://api.example.org/clinic" + Api.THINGS + "/?page_size=1&page=2");
    }

    @Test
    void aCursorGoesOnWhereThePageEnded() {
        var first =
                new Api(web)
                        .get(Api.THINGS + "?page_size=2&cursor=")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .jsonPath("$.count")
                        .doesNotExist()
                        .jsonPath("$.next")
                        .exists()
                        .returnResult();
        String next =
                com.jayway.jsonpath.JsonPath.read(new String(first.getResponseBody()), "$.next");
        new Api(web)
                // The gateway takes the slash off.
                .get(next.replace("/?", "?"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.results.length()")
                .isEqualTo(2);
    }

    @Test
    void badValuesAreTold() {
        for (String query :
                new String[] {
                    "page=0",
                    "page=-1",
                    "page=x",
                    "page=99999999999",
                    "page_size=0",
                    "page_size=201",
                    "page_size=1.5"
                }) {
            new Api(web)
                    .get(Api.THINGS + "?" + query)
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.errors." + query.replaceAll("=.*", ""))
                    .exists();
        }
    }
}
