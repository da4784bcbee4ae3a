/** What a run draws by its seed: choices, and requests with something wrong. */
@NullMarked
package org.umoorsehhat.systemtests.compare.play.chance;

import org.jspecify.annotations.NullMarked;
