/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.support;

import org.jspecify.annotations.NullMarked;
