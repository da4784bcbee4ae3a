/** Entries of the waiting list as plain Java: who may see one, and what may be entered. */
@NullMarked
package org.umoorsehhat.waitlist.entry.rules;

import org.jspecify.annotations.NullMarked;
