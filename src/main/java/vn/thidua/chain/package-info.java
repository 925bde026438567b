/**
 * The year of a cluster as one chain: members, criteria, reports, ranking, vote, nominations, handover.
 * Workflow: none of its own; it reads the other features and says of each step its state, its date and what the signed-in
 * person can do next.
 * Who acts: nobody; everybody who sees the cluster reads.
 * May use: the root packages of all features.
 */
package vn.thidua.chain;
