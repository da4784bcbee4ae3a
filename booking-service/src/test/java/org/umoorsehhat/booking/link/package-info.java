@NullMarked
package org.umoorsehhat.booking.link;

import org.jspecify.annotations.NullMarked;
