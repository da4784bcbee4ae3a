/** What every service needs and none of them is about. No domain type lives here. */
@NullMarked
package org.umoorsehhat.chassis;

import org.jspecify.annotations.NullMarked;
