/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.saga;

import org.jspecify.annotations.NullMarked;
