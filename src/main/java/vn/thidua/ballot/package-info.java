/**
 * Secret polls of a conference: the sealed box and the rules that decide. Another feature drafts a poll; its tellers
 * share a key and print voting cards (READY); the leader opens it with a quorum (OPEN); delegates cast with a card, without account;
 * two persons close it (CLOSED), a quorum of tellers opens the box (COUNTED) and signs the record (CERTIFIED).
 * Only sealed ballots reach the disk, only counts per nominee leave the box; a result is a proposal, never an award.
 * May use: shared, access, unit, cluster, achievement, conference. Knows nothing of commendations.
 */
package vn.thidua.ballot;
