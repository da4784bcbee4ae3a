/** Closes and forgets what is over. */
@NullMarked
package org.umoorsehhat.waitlist.maintenance;

import org.jspecify.annotations.NullMarked;
