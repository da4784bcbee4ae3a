package org.umoorsehhat.waitlist.saga;

import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.umoorsehhat.testsupport.Database;
import org.umoorsehhat.waitlist.support.BookingEvents.Slot;
import org.umoorsehhat.waitlist.support.TestBroker;
import org.umoorsehhat.waitlist.support.TimersOffTest;
import tools.jackson.databind.JsonNode;

/**
 * The checks of {@link RandomInterleaving} can fail: each of these faults is put between the
 * service and its world, and the rule that it breaks is reported within a few interleavings.
 */
@TimersOffTest
class SagaFaultsIT {

    /** Most report at the first; the ids in an interleaving differ from run to run. */
    private static final int SEEDS = 100;

    static {
        TestBroker.shared();
    }

    @Autowired ApplicationContext context;
    @Autowired Database database;

    /** What a broken run has left to do is nothing for the next. */
    @AfterEach
    void clear() {
        new SagaDriver(context).update("DELETE FROM search");
        new SagaDriver(context).update("DELETE FROM outbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"offer-declined", "offer-expired"})
    void aHoldThatIsNotReleased(String unheard) {
        reported(
                "holds that nobody will end",
                new SagaDriver(context),
                () ->
                        new BookingServiceModel() {
                            @Override
                            void receive(String fact, JsonNode data) {
                                if (!fact.equals(unheard)) {
                                    super.receive(fact, data);
                                }
                            }
                        });
    }

    @Test
    void aSeatThatIsGivenTwice() {
        reported(
                "too many in",
                new SagaDriver(context),
                () ->
                        new BookingServiceModel() {
                            @Override
                            boolean hasRoom(Slot slot) {
                                return true;
                            }
                        });
    }

    @Test
    void twoOffersToOnePatient() throws Exception {
        execute("ALTER TABLE offer DROP CONSTRAINT offers_do_not_overlap");
        execute("DROP INDEX offer_one_at_a_time");
        try {
            reported(
                    "who has two offers at once",
                    after(
                            "seat-held",
                            """
                            INSERT INTO offer (id, hold_id, entry_id, patient_id, doctor_id, slot_id, starts_at, ends_at, time_zone,
                                               appointment_type, status, made_at, expires_at, ended_at)
                            SELECT '00000000-0000-0000-0000-000000000002', hold_id_of_twin, entry_id, patient_id, doctor_id, slot_id, starts_at,
                                   ends_at, time_zone, appointment_type, status, made_at, expires_at, now()
                            FROM offer, (SELECT gen_random_uuid() AS hold_id_of_twin) twin WHERE hold_id = '%s' ON CONFLICT DO NOTHING
                            """),
                    BookingServiceModel::new);
        } finally {
            execute("DELETE FROM offer WHERE id = '00000000-0000-0000-0000-000000000002'");
            execute(
                    """
                    ALTER TABLE offer ADD CONSTRAINT offers_do_not_overlap EXCLUDE USING gist
                        (patient_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status IN ('open', 'accepted'))
                    """);
            execute(
                    "CREATE UNIQUE INDEX offer_one_at_a_time ON offer (entry_id) WHERE status IN ('open', 'accepted')");
        }
    }

    @Test
    void anOfferThatOutlivesItsHold() {
        reported(
                "one of a seat that is not held",
                after(
                        "seat-held",
                        "UPDATE offer SET expires_at = expires_at + interval '1 day' WHERE hold_id = '%s'"),
                BookingServiceModel::new);
    }

    @Test
    void theWorstMatchInsteadOfTheBest() {
        var inverted =
                new SagaDriver(context) {
                    @Override
                    void deliver(ProducerRecord<String, byte[]> message) {
                        update("UPDATE entry SET priority = 11 - priority WHERE is_active");
                        super.deliver(message);
                        update("UPDATE entry SET priority = 11 - priority WHERE is_active");
                    }
                };
        reported("whose turn it was", inverted, BookingServiceModel::new);
    }

    @Test
    void anEventThatHasItsEffectTwice() {
        var forgetful =
                new SagaDriver(context) {
                    @Override
                    void deliver(ProducerRecord<String, byte[]> message) {
                        update("DELETE FROM inbox");
                        update("DELETE FROM inbox_version");
                        super.deliver(message);
                    }
                };
        reported("when heard again", forgetful, BookingServiceModel::new);
    }

    @Test
    void aFreeSeatThatNobodyAsksFor() {
        var idle =
                new SagaDriver(context) {
                    @Override
                    void search(boolean crashFirst) {
                        update("DELETE FROM search");
                    }
                };
        reported("who waits for the free seat", idle, BookingServiceModel::new);
    }

    /** That an accepted offer was booked is told by the appointment too: both are lost then. */
    @ParameterizedTest
    @ValueSource(strings = {"seat-request-refused", "seat-hold-taken appointment-booked"})
    void anAnswerThatIsLost(String lost) {
        var deaf =
                new SagaDriver(context) {
                    @Override
                    void deliver(ProducerRecord<String, byte[]> message) {
                        if (Stream.of(lost.split(" ")).noneMatch(fact -> isA(fact, message))) {
                            super.deliver(message);
                        }
                    }
                };
        reported("requests, offers without an answer", deaf, BookingServiceModel::new);
    }

    @Test
    void anAppointmentThatIsKnownToOneSideOnly() {
        reported(
                "holds that became appointments here and there",
                after(
                        "seat-hold-taken",
                        "UPDATE offer SET status = 'refused', appointment = NULL WHERE hold_id = '%s'"),
                BookingServiceModel::new);
    }

    /** The service, with something done to its database after each of these events. */
    private SagaDriver after(String fact, String sql) {
        return new SagaDriver(context) {
            @Override
            void deliver(ProducerRecord<String, byte[]> message) {
                super.deliver(message);
                if (isA(fact, message)) {
                    update(
                            sql.formatted(
                                    JSON.readTree(message.value()).path("hold_id").asString()));
                }
            }
        };
    }

    private static boolean isA(String fact, ProducerRecord<String, byte[]> message) {
        return new String(message.headers().lastHeader("ce_type").value())
                .endsWith("." + fact + ".v1");
    }

    private static void reported(
            String rule, SagaDriver service, Supplier<BookingServiceModel> booking) {
        var reports = new ArrayList<String>();
        for (int seed = 1; seed <= SEEDS; seed++) {
            reports.add(broken(service, booking.get(), seed));
            if (reports.getLast().contains(rule)) {
                return;
            }
        }
        fail("%s was not reported, but: %s", rule, reports);
    }

    /** What a run reports; empty when it finds nothing. */
    private static String broken(SagaDriver service, BookingServiceModel booking, long seed) {
        try {
            new RandomInterleaving(service, booking, seed).play();
            return "";
        } catch (AssertionError report) {
            return String.valueOf(report.getCause().getMessage());
        }
    }

    private void execute(String sql) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
