/** Links in messages: what lets a patient do one thing without logging in. */
@NullMarked
package org.umoorsehhat.chassis.link;

import org.jspecify.annotations.NullMarked;
