package org.umoorsehhat.notification.delivery;

import java.util.List;

/**
 * Messages claimed together.
 *
 * @param isMore whether others were due that could not be claimed: too many, in others' hands, or
 *     behind an earlier one; not said where none was claimed
 */
public record DueDeliveries(List<ClaimedDelivery> claimed, boolean isMore) {}
