/**
 * What people do who mean harm – slow, big, many, forged, raced, deep – beside others who mind
 * their own business and must not notice.
 */
package org.umoorsehhat.systemtests.abuse;
