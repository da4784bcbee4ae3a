/** What is private stays so, and goes when its patient is erased. */
@NullMarked
package org.umoorsehhat.booking.privacy;

import org.jspecify.annotations.NullMarked;
