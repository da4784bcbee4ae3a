/** Who logged in, failed to, left or was refused: in the log and as metrics. */
@NullMarked
package org.umoorsehhat.identity.event;

import org.jspecify.annotations.NullMarked;
