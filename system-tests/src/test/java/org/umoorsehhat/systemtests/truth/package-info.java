/** Random clinics on the running platform, held against one simple model of what is true. */
@NullMarked
package org.umoorsehhat.systemtests.truth;

import org.jspecify.annotations.NullMarked;
