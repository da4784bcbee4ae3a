@NullMarked
package org.umoorsehhat.booking.erasure;

import org.jspecify.annotations.NullMarked;
