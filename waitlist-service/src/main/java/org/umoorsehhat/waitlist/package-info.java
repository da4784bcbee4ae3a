/** Waiting-list entries and offers: who waits for a seat, and whose turn it is when one is free. */
@NullMarked
package org.umoorsehhat.waitlist;

import org.jspecify.annotations.NullMarked;
