/**
 * The signed handover of the leader role from one unit to the next.
 * Workflow: DRAFT (the outgoing leader lists what is handed over) -> LISTED (she signs the list) -> ACCEPTED (the incoming
 * leader confirmed every item and signed) -> WITNESSED (the province witnessed); CANCELLED with a reason from any state before.
 * Who acts: the leader of the leading unit, the leader of the incoming unit, provincial staff; nobody for two sides. The role
 * itself moves on the effective date, by the leadership term. The next leader unit may be elected in a
 * poll (LeaderRule); its outcome is a proposal to whoever starts. May use the root packages of what comes before it.
 */
package vn.thidua.handover;
