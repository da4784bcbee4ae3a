/** Tests of the whole service. */
@NullMarked
package org.umoorsehhat.waitlist;

import org.jspecify.annotations.NullMarked;
