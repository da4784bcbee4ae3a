@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.holiday.rules;
