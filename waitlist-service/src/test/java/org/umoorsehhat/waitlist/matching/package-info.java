/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.matching;

import org.jspecify.annotations.NullMarked;
