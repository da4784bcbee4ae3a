/** Who changed what, and when. */
@NullMarked
package org.umoorsehhat.booking.audit;

import org.jspecify.annotations.NullMarked;
