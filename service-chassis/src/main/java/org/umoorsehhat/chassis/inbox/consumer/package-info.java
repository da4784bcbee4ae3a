/** The threads that read topics, and what they do when an event fails. */
@NullMarked
package org.umoorsehhat.chassis.inbox.consumer;

import org.jspecify.annotations.NullMarked;
