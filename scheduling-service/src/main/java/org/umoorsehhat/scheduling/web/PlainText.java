package org.umoorsehhat.scheduling.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Text without control characters, which no name has and the database does not store. */
@Documented
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Pattern(regexp = PlainText.REGEX)
@ReportAsSingleViolation
public @interface PlainText {

    /** What it may be made of. */
    String REGEX = "[^\\p{Cntrl}\\p{Cs}]*";

    String message() default "holds control characters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
