/** What a patient is given for their money, as a file. */
@NullMarked
package org.umoorsehhat.booking.payment.receipt;

import org.jspecify.annotations.NullMarked;
