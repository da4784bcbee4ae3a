/** Tests of the whole service. */
@NullMarked
package org.umoorsehhat.booking;

import org.jspecify.annotations.NullMarked;
