/** The OpenAPI document of a service: what controllers do not say of themselves. */
@NullMarked
package org.umoorsehhat.chassis.openapi;

import org.jspecify.annotations.NullMarked;
