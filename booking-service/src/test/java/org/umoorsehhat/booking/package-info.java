/** Tests of the service against real servers. */
@NullMarked
package org.umoorsehhat.booking;

import org.jspecify.annotations.NullMarked;
