/** What callers send, and what is wrong with it. */
@NullMarked
package org.umoorsehhat.waitlist.web.input;

import org.jspecify.annotations.NullMarked;
