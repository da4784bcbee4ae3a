package org.umoorsehhat.booking.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.umoorsehhat.chassis.problem.Problem;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;

class OpenExportsTest {

    private final OpenExports open =
            new OpenExports(new ExportProperties(3, 2, Duration.ofMinutes(30)));

    private Disposable begin(String caller) {
        return open.admit(caller, Flux.never()).subscribe();
    }

    private void isRefused(String caller, int status) {
        assertThatThrownBy(() -> open.admit(caller, Flux.just(1)).blockLast())
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
    }

    @Test
    void oneCallerTakesNoneFromOthers() {
        begin("a");
        begin("a");
        isRefused("a", 429);
        assertThat(open.admit("b", Flux.just(1)).blockLast()).isEqualTo(1);
    }

    @Test
    void thereAreOnlySoManyInAll() {
        begin("a");
        begin("b");
        begin("c");
        isRefused("d", 503);
    }

    @Test
    void whatHasEndedOrWasGivenUpCountsNoMore() {
        Disposable first = begin("a");
        begin("a");
        first.dispose();
        assertThat(open.admit("a", Flux.just(1)).blockLast()).isEqualTo(1);
        assertThatThrownBy(() ->
                        open.admit("a", Flux.error(new IllegalStateException("x"))).blockLast())
                .hasMessage("x");
        assertThat(open.admit("a", Flux.just(2)).blockLast()).isEqualTo(2);
    }
}
