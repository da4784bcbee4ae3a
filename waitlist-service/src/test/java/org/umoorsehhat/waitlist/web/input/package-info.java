/** Tests. */
@NullMarked
package org.umoorsehhat.waitlist.web.input;

import org.jspecify.annotations.NullMarked;
