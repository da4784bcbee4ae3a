/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.rules;

import org.jspecify.annotations.NullMarked;
