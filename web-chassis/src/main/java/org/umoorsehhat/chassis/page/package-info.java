/** Lists in pages: by number, or by cursor for deep reads. */
@NullMarked
package org.umoorsehhat.chassis.page;

import org.jspecify.annotations.NullMarked;
