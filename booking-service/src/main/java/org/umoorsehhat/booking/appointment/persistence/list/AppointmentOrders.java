package org.umoorsehhat.booking.appointment.persistence.list;

import static org.umoorsehhat.chassis.page.OrderField.instant;
import static org.umoorsehhat.chassis.page.OrderField.number;

import java.util.List;
import java.util.Objects;
import org.umoorsehhat.booking.appointment.rules.state.Appointment;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.rules.Codes;
import org.umoorsehhat.chassis.page.ListOrder;
import org.umoorsehhat.chassis.page.ListOrder.CursorText;
import org.umoorsehhat.chassis.page.ListOrder.Part;
import org.umoorsehhat.chassis.page.OrderField;

/** In which orders appointments are listed. */
public final class AppointmentOrders {

    private static final OrderField<Appointment> ID = number("id", "a.id", Appointment::id);
    private static final OrderField<Appointment> STARTS_AT =
            instant("starts_at", "a.starts_at", a -> a.visit().startsAt());

    /** What callers can ask for; the number comes last, so that no two have the same place. */
    public static final List<OrderField<Appointment>> FIELDS =
            List.of(
                    STARTS_AT,
                    instant("created_at", "a.created_at", a -> a.milestones().created()),
                    new OrderField<>(
                            "status",
                            "a.status",
                            "%s",
                            a -> Codes.of(a.status()),
                            AppointmentOrders::status),
                    number("doctor", "a.doctor_id", a -> a.visit().doctor()),
                    number("patient", "a.patient_id", a -> a.visit().patient()),
                    ID);

    public static final ListOrder<Appointment> NEWEST_FIRST =
            new ListOrder<>(
                    List.of(new Part<>(STARTS_AT, true), new Part<>(ID, true)), CursorText.DOTS);

    static final ListOrder<Appointment> NEXT_FIRST =
            ListOrder.ascending(CursorText.DOTS, STARTS_AT, ID);

    /** Of those whose patient is there. */
    static final ListOrder<Appointment> FIRST_THERE =
            ListOrder.ascending(
                    CursorText.DOTS,
                    instant(
                            "arrived_at",
                            "a.arrived_at",
                            a -> Objects.requireNonNull(a.milestones().arrived())),
                    ID);

    private AppointmentOrders() {}

    private static Object status(String code) {
        Objects.requireNonNull(Codes.parse(AppointmentStatus.class, code));
        return code;
    }
}
