package org.umoorsehhat.booking.appointment.persistence;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Parameter;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.umoorsehhat.booking.appointment.rules.AppointmentCommand.Book;
import org.umoorsehhat.booking.appointment.rules.AppointmentLifecycle;
import org.umoorsehhat.booking.appointment.rules.BookingPolicy;
import org.umoorsehhat.booking.appointment.rules.Decision.Booked;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentFixtures;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.Facts;
import org.umoorsehhat.booking.appointment.rules.state.PrivateValues;
import org.umoorsehhat.booking.appointment.rules.state.VisitDetails;
import org.umoorsehhat.booking.directory.rules.BookingRules;
import org.umoorsehhat.booking.directory.rules.Charges;
import org.umoorsehhat.booking.directory.rules.Doctor;
import org.umoorsehhat.booking.limit.rules.LimitPolicy;
import org.umoorsehhat.booking.persistence.BoundStatement;
import org.umoorsehhat.booking.seat.rules.HoldPolicy;
import org.umoorsehhat.chassis.caller.Caller;
import org.umoorsehhat.chassis.caller.Role;
import org.umoorsehhat.chassis.event.EventContext;
import org.umoorsehhat.chassis.idempotency.IdempotencyKey;
import org.umoorsehhat.chassis.idempotency.IdempotencyProperties;
import org.umoorsehhat.chassis.words.ShortReference;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The statements with which this service books, for plain JDBC. */
final class PreparedBookings {

    private static final Pattern PLACE = Pattern.compile("\\$([0-9]+)");

    /** A few patients book here what many would: counted like everybody, and never too many. */
    private static final BookingPolicy MANY =
            new BookingPolicy(
                    new LimitPolicy(100_000, 100_000, 100_000, 100_000, 30, 100_000, 100_000),
                    AppointmentFixtures.POLICY.relations(),
                    AppointmentFixtures.POLICY.currency());

    private final JsonMapper json =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build();
    private final AppointmentLifecycle lifecycle =
            new AppointmentLifecycle(730, AppointmentFixtures.VISIT_TIMES, MANY);
    private final CommitStatements statements =
            new CommitStatements(
                    new AppointmentColumns(new PrivateValuesJson(json)),
                    json,
                    new HoldsForSeats(
                            new HoldPolicy(
                                    Duration.ofMinutes(32),
                                    Duration.ofMinutes(30),
                                    Duration.ofMinutes(10))),
                    new IdempotencyProperties(Duration.ofHours(24)));

    /** A booking of a seat that nobody else wants. */
    BoundStatement book(
            long number, long doctor, long patient, LocalDate date, LocalTime time, ZoneId zone) {
        var known =
                new Facts(
                        number,
                        UUID.randomUUID(),
                        ShortReference.draw(ThreadLocalRandom.current()),
                        new Doctor(
                                doctor,
                                "Dr " + doctor,
                                zone,
                                new Charges(new BigDecimal("150.00"), null),
                                true,
                                false,
                                BookingRules.NONE),
                        null);
        var book =
                new Book(
                        doctor,
                        patient,
                        null,
                        null,
                        date,
                        time,
                        30,
                        VisitDetails.online(AppointmentType.CONSULTATION),
                        PrivateValues.NONE.with(Map.of("reason_for_visit", "Check-up")),
                        known);
        var caller =
                new Caller(
                        "patient" + patient,
                        "Patient " + patient,
                        Set.of(Role.PATIENT),
                        patient,
                        null);
        var booked = (Booked) lifecycle.decide(null, book, caller, Instant.now());
        return statements.book(
                booked,
                null,
                new EventContext("%032x".formatted(number), null, null),
                IdempotencyKey.ABSENT);
    }

    /** The text with JDBC's places. */
    static String jdbc(BoundStatement statement) {
        return PLACE.matcher(statement.text()).replaceAll("?");
    }

    /** Binds the values, as often as the text names them. */
    static void bind(PreparedStatement jdbc, BoundStatement statement) throws SQLException {
        List<Integer> places = new ArrayList<>();
        PLACE.matcher(statement.text())
                .results()
                .forEach(place -> places.add(Integer.parseInt(place.group(1))));
        for (int i = 0; i < places.size(); i++) {
            set(jdbc, i + 1, statement.values().get(places.get(i) - 1));
        }
    }

    private static void set(PreparedStatement jdbc, int index, Parameter parameter)
            throws SQLException {
        switch (parameter.getValue()) {
            case null ->
                    jdbc.setNull(
                            index,
                            parameter.getType().getJavaType() == Long.class
                                    ? Types.BIGINT
                                    : Types.NULL);
            case Instant instant -> jdbc.setObject(index, instant.atOffset(ZoneOffset.UTC));
            case Json value -> jdbc.setString(index, value.asString());
            case byte[] bytes -> jdbc.setBytes(index, bytes);
            case Object value -> jdbc.setObject(index, value);
        }
    }
}
