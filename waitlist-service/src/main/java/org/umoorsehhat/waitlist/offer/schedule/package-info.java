/** What time does to offers, and the search for free seats. */
@NullMarked
package org.umoorsehhat.waitlist.offer.schedule;

import org.jspecify.annotations.NullMarked;
