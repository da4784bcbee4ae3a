/** What the offers of a period say. */
@NullMarked
package org.umoorsehhat.waitlist.statistics.rules;

import org.jspecify.annotations.NullMarked;
