/**
 * What a cluster proposes for commendation: award types, the rule of each for one cluster-year, the vote, the nominations.
 * Workflow: the province defines award types and sets rules; a vote is planned on the frozen ranking; when the tellers
 * certify the poll, who passed becomes a nomination. A nomination is a proposal, never an award.
 * Who acts: provincial staff define, set and plan; tellers may plan; everybody who sees the cluster reads.
 * May use: shared, access, unit, cluster, achievement, conference, ballot (their root packages).
 */
package vn.thidua.commendation;
