/** R2DBC with event loops of its own and server-side timeouts; commands that run to their end. */
@NullMarked
package org.umoorsehhat.chassis.database;

import org.jspecify.annotations.NullMarked;
