package org.umoorsehhat.testsupport.fuzz;

import org.jspecify.annotations.Nullable;

/**
 * What came back.
 *
 * @param contentType media type without parameters; absent without a body
 * @param body empty when there is none
 */
public record FuzzAnswer(int status, @Nullable String contentType, String body) {}
