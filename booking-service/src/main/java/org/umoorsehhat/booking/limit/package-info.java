/** How much one patient may have, and one doctor may do to one patient. */
@NullMarked
package org.umoorsehhat.booking.limit;

import org.jspecify.annotations.NullMarked;
