/** What everything here has in common that speaks HTTP. No domain type lives here. */
@NullMarked
package org.umoorsehhat.chassis;

import org.jspecify.annotations.NullMarked;
