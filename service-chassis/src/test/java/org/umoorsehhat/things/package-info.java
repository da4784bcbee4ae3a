/** A service as small as can be, which the chassis' tests start. */
@NullMarked
package org.umoorsehhat.things;

import org.jspecify.annotations.NullMarked;
