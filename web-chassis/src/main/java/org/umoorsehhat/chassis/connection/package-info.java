/** What connections of clients may cost: time, number, memory. */
@NullMarked
package org.umoorsehhat.chassis.connection;

import org.jspecify.annotations.NullMarked;
