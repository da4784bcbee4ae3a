/**
 * What is played: moves of administrators, doctors and patients, drawn by a seed, each about
 * something that earlier answers have shown.
 */
@NullMarked
package org.umoorsehhat.systemtests.compare.play;

import org.jspecify.annotations.NullMarked;
