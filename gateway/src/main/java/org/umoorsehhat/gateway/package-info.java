/** The only way in: routes, and what protects the services behind them. */
@NullMarked
package org.umoorsehhat.gateway;

import org.jspecify.annotations.NullMarked;
