/** When everything that a request has set off is over. */
@NullMarked
package org.umoorsehhat.systemtests.compare.quiet;

import org.jspecify.annotations.NullMarked;
