/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.entry;

import org.jspecify.annotations.NullMarked;
