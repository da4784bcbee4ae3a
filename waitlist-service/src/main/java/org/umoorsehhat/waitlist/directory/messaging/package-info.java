/** Hears of doctors and patients. */
@NullMarked
package org.umoorsehhat.waitlist.directory.messaging;

import org.jspecify.annotations.NullMarked;
