package org.umoorsehhat.chassis.time;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * The IANA name of a time zone that is a place, such as {@code Asia/Riyadh}, or {@code UTC}. Where
 * it may be what is kept already, {@link WantedTimeZone} has the last word.
 */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownTimeZone.TimeZoneValidator.class)
public @interface KnownTimeZone {

    /** What is said of any other. */
    String MESSAGE = "is not an IANA time zone such as Asia/Riyadh";

    String message() default MESSAGE;

    /** Whether one that is known but no place passes, since it may be kept already. */
    boolean orKept() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks {@link TimeZones}. */
    class TimeZoneValidator implements ConstraintValidator<KnownTimeZone, String> {

        private boolean orKept;

        @Override
        public void initialize(KnownTimeZone constraint) {
            orKept = constraint.orKept();
        }

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null
                    || TimeZones.isPlace(value)
                    || orKept && TimeZones.find(value).isPresent();
        }
    }
}
