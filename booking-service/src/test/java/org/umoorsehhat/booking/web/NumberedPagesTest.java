package org.umoorsehhat.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import org.umoorsehhat.chassis.page.Page;
import org.umoorsehhat.chassis.page.PageQuery;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class NumberedPagesTest {

    private static final int ROWS = 7;
    private static final int SIZE = 3;

    @Test
    void byCursorEveryRowIsReadOnceAndNothingIsCounted() {
        var read = new ArrayList<Long>();
        String cursor = "";
        while (cursor != null) {
            Page<Long> page = read(1, cursor, Mono.error(new AssertionError("counted")));
            read.addAll(page.results());
            cursor = cursorOf(page);
        }
        assertThat(read).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void byNumberTheyAreCounted() {
        Page<Long> page = read(2, null, Mono.just((long) ROWS));

        assertThat(page.results()).containsExactly(4L, 3L, 2L);
        assertThat(page.count()).isEqualTo(ROWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "9999999999999999999"})
    void whatNoPageNamedIsRefused(String cursor) {
        assertThatThrownBy(() -> read(1, cursor, Mono.just(0L))).isInstanceOf(Problem.class);
    }

    private static Page<Long> read(int page, @Nullable String cursor, Mono<Long> count) {
        var query = new PageQuery(page, SIZE, cursor, URI.create("http://x/list"));
        return Objects.requireNonNull(
                NumberedPages.newestFirst(query, NumberedPagesTest::rows, count, Long::longValue)
                        .block());
    }

    private static Flux<Long> rows(@Nullable Long before, int limit, long skip) {
        List<Long> all = LongStream.rangeClosed(1, ROWS).map(n -> ROWS + 1 - n).boxed().toList();
        return Flux.fromIterable(all)
                .filter(row -> before == null || row < before)
                .skip(skip)
                .take(limit);
    }

    private static @Nullable String cursorOf(Page<Long> page) {
        return page.next() == null
                ? null
                : UriComponentsBuilder.fromUriString(page.next())
                        .build()
                        .getQueryParams()
                        .getFirst("cursor");
    }
}
