/** Words compared as people mean them. */
@NullMarked
package org.umoorsehhat.chassis.words;

import org.jspecify.annotations.NullMarked;
