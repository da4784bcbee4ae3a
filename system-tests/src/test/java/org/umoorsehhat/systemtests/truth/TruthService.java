package org.umoorsehhat.systemtests.truth;

import java.math.BigDecimal;

/** What a doctor offers. */
record TruthService(long id, int minutes, BigDecimal price) {}
