/** Which patients are a doctor's to see. Plain Java. */
@NullMarked
package org.umoorsehhat.booking.relation.rules;

import org.jspecify.annotations.NullMarked;
