/** Numbers for operators. */
@NullMarked
package org.umoorsehhat.waitlist.metrics;

import org.jspecify.annotations.NullMarked;
