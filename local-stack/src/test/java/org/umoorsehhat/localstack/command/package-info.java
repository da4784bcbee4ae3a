@NullMarked
package org.umoorsehhat.localstack.command;

import org.jspecify.annotations.NullMarked;
