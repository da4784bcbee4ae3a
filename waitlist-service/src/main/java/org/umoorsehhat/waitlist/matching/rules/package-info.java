/** Who waits, seen from one seat. */
@NullMarked
package org.umoorsehhat.waitlist.matching.rules;

import org.jspecify.annotations.NullMarked;
