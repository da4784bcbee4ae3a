/** PostgreSQL and the databases of the services. */
@NullMarked
package org.umoorsehhat.localstack.part.postgres;

import org.jspecify.annotations.NullMarked;
