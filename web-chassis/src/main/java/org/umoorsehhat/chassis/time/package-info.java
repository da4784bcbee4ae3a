/** Times and time zones as people say them: which come in, and what they mean. */
@NullMarked
package org.umoorsehhat.chassis.time;

import org.jspecify.annotations.NullMarked;
