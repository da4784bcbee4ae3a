/** Who looked: a record of every access to data of patients, without a round trip of its own. */
@NullMarked
package org.umoorsehhat.chassis.access;

import org.jspecify.annotations.NullMarked;
