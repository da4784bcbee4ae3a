/** How much one patient may have, and one doctor may do to one patient. Plain Java. */
@NullMarked
package org.umoorsehhat.booking.limit.rules;

import org.jspecify.annotations.NullMarked;
