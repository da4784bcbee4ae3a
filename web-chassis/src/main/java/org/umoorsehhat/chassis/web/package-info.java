/** What every service's HTTP side has in common. */
@NullMarked
package org.umoorsehhat.chassis.web;

import org.jspecify.annotations.NullMarked;
