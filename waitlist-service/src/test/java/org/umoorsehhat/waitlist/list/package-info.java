/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.list;

import org.jspecify.annotations.NullMarked;
