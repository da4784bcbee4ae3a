/** Serves the configuration folder to every other process. */
@NullMarked
package org.umoorsehhat.config;

import org.jspecify.annotations.NullMarked;
