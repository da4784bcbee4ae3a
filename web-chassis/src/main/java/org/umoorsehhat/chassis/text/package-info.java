/** Which texts people can have meant: checked where they come in, cleaned where they go out. */
@NullMarked
package org.umoorsehhat.chassis.text;

import org.jspecify.annotations.NullMarked;
