/**
 * Secret polls of a conference: the sealed box and the rules that decide. Another feature drafts a poll; the teller makes its
 * key and prints voting cards (READY); the leader opens it with a quorum (OPEN); delegates cast with a card, without account;
 * it is closed (CLOSED), the teller opens the box with her passphrase (COUNTED), the record is certified (CERTIFIED).
 * Only sealed ballots reach the disk, only counts per nominee leave the box; a result is a proposal, never an award.
 * May use: shared, access, unit, cluster, achievement, conference. Knows nothing of commendations.
 */
package vn.thidua.ballot;
