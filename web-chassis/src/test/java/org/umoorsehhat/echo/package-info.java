/** An application with neither database nor broker, as the gateway is one. */
@NullMarked
package org.umoorsehhat.echo;

import org.jspecify.annotations.NullMarked;
