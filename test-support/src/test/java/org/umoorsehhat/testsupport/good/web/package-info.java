@NullMarked
package org.umoorsehhat.testsupport.good.web;

import org.jspecify.annotations.NullMarked;
