package org.umoorsehhat.booking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentStatus;
import org.umoorsehhat.booking.appointment.rules.state.AppointmentType;
import org.umoorsehhat.booking.appointment.rules.state.BookingMethod;
import org.umoorsehhat.booking.payment.rules.PaymentMethod;

class CodesTest {

    @Test
    void constantsHaveACodeAndWords() {
        assertThat(Codes.of(AppointmentType.FOLLOW_UP)).isEqualTo("follow_up");
        assertThat(Codes.display(AppointmentType.FOLLOW_UP)).isEqualTo("Follow up");
        assertThat(Codes.display(AppointmentStatus.NO_SHOW)).isEqualTo("No show");
        assertThat(Codes.display(PaymentMethod.CASH)).isEqualTo("Cash");
    }

    @Test
    void onlyTheCodeItselfIsRead() {
        assertThat(Codes.parse(BookingMethod.class, "walk_in")).isEqualTo(BookingMethod.WALK_IN);
        for (String wrong : new String[] {"WALK_IN", "Walk in", "walk-in", "", " walk_in"}) {
            assertThat(Codes.parse(BookingMethod.class, wrong)).isNull();
        }
    }

    /** Two places say how a constant is written in JSON: they must agree. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                AppointmentStatus.class,
                AppointmentType.class,
                BookingMethod.class,
                PaymentMethod.class
            })
    void codesAreThoseOfTheJson(Class<? extends Enum<?>> type) throws NoSuchFieldException {
        for (Enum<?> constant : type.getEnumConstants()) {
            assertThat(type.getField(constant.name()).getAnnotation(JsonProperty.class).value())
                    .isEqualTo(Codes.of(constant));
        }
    }

    @Test
    void codesDoNotDependOnTheServersLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Codes.of(BookingMethod.ONLINE)).isEqualTo("online");
            assertThat(Codes.display(PaymentMethod.INSURANCE)).isEqualTo("Insurance");
        } finally {
            Locale.setDefault(before);
        }
    }
}
