/** Load balancers in front, and what they say of those behind them. */
@NullMarked
package org.umoorsehhat.identity.proxy;

import org.jspecify.annotations.NullMarked;
