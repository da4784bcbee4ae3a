/** What the Makefile asks for. */
@NullMarked
package org.umoorsehhat.localstack.command;

import org.jspecify.annotations.NullMarked;
