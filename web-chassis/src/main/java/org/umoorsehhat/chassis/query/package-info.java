/** Queries are what their endpoint declares, or a {@code 400} that says what it takes. */
@NullMarked
package org.umoorsehhat.chassis.query;

import org.jspecify.annotations.NullMarked;
