/** Migrations that SQL cannot express, beside those that it can. Flyway finds them here. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
