/** How far the service has come in the topics that it reads. */
@NullMarked
package org.umoorsehhat.chassis.inbox.progress;

import org.jspecify.annotations.NullMarked;
