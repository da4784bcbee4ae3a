/**
 * The functions of the database, each alone: real PostgreSQL, plain JDBC, no Spring. {@code
 * FunctionBudgetTest} fails when one has no test here.
 */
@NullMarked
package org.umoorsehhat.booking.ledger;

import org.jspecify.annotations.NullMarked;
