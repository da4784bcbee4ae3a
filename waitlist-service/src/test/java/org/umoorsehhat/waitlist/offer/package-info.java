/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.offer;

import org.jspecify.annotations.NullMarked;
