package org.umoorsehhat.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.util.InvalidMimeTypeException;
import org.springframework.web.server.MethodNotAllowedException;

class ProblemsTest {

    @Test
    void anIssuerThatIsAwayIsWaitedForByTheCaller() {
        var problem = Problems.of(new AuthenticationServiceException("no keys"));
        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(problem.getHeaders().getFirst("Retry-After")).isNotNull();
    }

    @Test
    void aBodyThatIsTooLargeIsTheCallers() {
        var failure = new IllegalStateException(new DataBufferLimitException("too large"));
        assertThat(Problems.of(failure).type()).isEqualTo("content-too-large");
    }

    @Test
    void whatTheFrameworkRefusesKeepsItsStatus() {
        var problem = Problems.of(new MethodNotAllowedException(HttpMethod.PUT, null));
        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(problem.type()).isEqualTo("method-not-allowed");
    }

    @Test
    void anAcceptHeaderThatIsTooLongIsTheCallers() {
        var problem = Problems.of(new InvalidMimeTypeException("a/b", "Too many elements"));
        assertThat(problem.getStatusCode()).isEqualTo(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void whatNobodyKnowsIsOurFault() {
        assertThat(Problems.of(new IOException("broken")).type()).isEqualTo("internal-error");
    }

    @Test
    void anApplicationMayKnowMoreKindsOfFailures() {
        Problem known =
                Problems.of(new IOException("broken"), failure -> Problem.notFound("Not there."));
        assertThat(known.type()).isEqualTo("not-found");
    }

    @Test
    void aProblemIsSaidAsItIs() {
        Problem own = Problem.conflict("slot-full", "The slot is full", "Take another one.");
        assertThat(Problems.of(own, failure -> Problem.notFound("Not there."))).isSameAs(own);
    }

    @Test
    void refusalsComeInFloodsAndHaveNoStackTrace() {
        assertThat(Problem.notFound("Not there.").getStackTrace()).isEmpty();
    }
}
