/** Doctors, patients and time slots to try things with, loaded through the gateway. */
@NullMarked
package org.umoorsehhat.localstack.demo;

import org.jspecify.annotations.NullMarked;
