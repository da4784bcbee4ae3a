/** Events that could not be handled: where they are kept, and how they are handled after all. */
@NullMarked
package org.umoorsehhat.chassis.inbox.deadletter;

import org.jspecify.annotations.NullMarked;
