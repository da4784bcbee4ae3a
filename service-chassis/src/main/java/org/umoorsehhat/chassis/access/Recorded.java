package org.umoorsehhat.chassis.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls of this endpoint go to the access log. Each endpoint says this or {@link Unrecorded}, on
 * its method or for all of its class; one that says neither keeps the service from starting.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Recorded {

    /** What is accessed, such as {@code appointment}. */
    String value();

    /** The path's variable that is a patient's number; empty where none is. */
    String patient() default "";
}
