/** Free seats that somebody waits for, and the timers. */
@NullMarked
package org.umoorsehhat.waitlist.search;

import org.jspecify.annotations.NullMarked;
