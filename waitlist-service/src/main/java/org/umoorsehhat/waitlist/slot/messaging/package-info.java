/** Hears which slots have free seats. */
@NullMarked
package org.umoorsehhat.waitlist.slot.messaging;

import org.jspecify.annotations.NullMarked;
