@org.jspecify.annotations.NullMarked
package org.umoorsehhat.scheduling.holiday.web;
