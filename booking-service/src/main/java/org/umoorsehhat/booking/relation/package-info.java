/** Which patients are a doctor's to see. */
@NullMarked
package org.umoorsehhat.booking.relation;

import org.jspecify.annotations.NullMarked;
