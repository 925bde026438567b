/**
 * Emulation clusters, their members and leaders over time, and the emulation years with their dates.
 * Workflow: provincial staff open a year, form clusters, add members, name leader and deputy; each handover starts the next
 * leadership term. Who acts: provincial staff. May use: shared, access, unit. Others ask {@link vn.thidua.cluster.ClusterDirectory}
 * and carry into the next year what is theirs by {@link vn.thidua.cluster.YearRollOver}.
 */
package vn.thidua.cluster;
