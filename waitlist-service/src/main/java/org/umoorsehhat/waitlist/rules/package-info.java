/** Who suits a seat: plain functions. */
@NullMarked
package org.umoorsehhat.waitlist.matching;

import org.jspecify.annotations.NullMarked;
