/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.entry.rules;

import org.jspecify.annotations.NullMarked;
