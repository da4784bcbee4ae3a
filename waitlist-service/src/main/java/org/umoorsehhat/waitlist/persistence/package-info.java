/** Small things that all SQL here needs. */
@NullMarked
package org.umoorsehhat.waitlist.persistence;

import org.jspecify.annotations.NullMarked;
