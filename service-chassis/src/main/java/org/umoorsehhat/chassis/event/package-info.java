/** What an event carries besides its data. */
@NullMarked
package org.umoorsehhat.chassis.event;

import org.jspecify.annotations.NullMarked;
