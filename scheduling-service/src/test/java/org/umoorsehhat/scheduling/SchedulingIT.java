package org.umoorsehhat.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.testsupport.ServiceTest;
import org.umoorsehhat.testsupport.topic.TopicWriter;

/** The whole service, shared by all classes that extend this; each makes doctors of its own. */
@ServiceTest(properties = "umoorsehhat.public-directory=true")
public abstract class SchedulingIT {

    /** A Monday some months ahead, in whose week no clock changes. */
    protected static final LocalDate MONDAY =
            LocalDate.now(Clock.systemUTC())
                    .plusYears(1)
                    .withMonth(1)
                    .with(
                            java.time.temporal.TemporalAdjusters.nextOrSame(
                                    java.time.DayOfWeek.MONDAY));

    protected Api api;
    @Autowired protected Database database;

    @Autowired
    void connect(WebTestClient client) {
        api = new Api(client);
    }

    @BeforeEach
    void topics() {
        TopicWriter.ensure("booking.public.slot-occupancy");
    }
}
