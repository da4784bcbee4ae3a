/** Work that is done when it is due: nothing wakes up to find that there is nothing to do. */
@NullMarked
package org.umoorsehhat.chassis.schedule;

import org.jspecify.annotations.NullMarked;
