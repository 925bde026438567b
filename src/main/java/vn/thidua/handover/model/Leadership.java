package vn.thidua.handover.model;

import java.time.LocalDate;

/**
 * What the cluster says when a handover is to take effect.
 *
 * @param leaderToday the unit that leads today, null where none is named
 * @param incomingIsMember whether the incoming unit is a member on the effective date
 */
public record Leadership(LocalDate today, Long leaderToday, boolean incomingIsMember) {
}
