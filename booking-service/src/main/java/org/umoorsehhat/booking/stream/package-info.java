/** Changes of appointments as they happen, for those who may see them. */
@NullMarked
package org.umoorsehhat.booking.stream;

import org.jspecify.annotations.NullMarked;
