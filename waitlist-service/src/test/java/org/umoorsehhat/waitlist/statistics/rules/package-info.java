/** Unit tests of what the waiting list has recovered. */
@NullMarked
package org.umoorsehhat.waitlist.statistics.rules;

import org.jspecify.annotations.NullMarked;
