/**
 * The conferences of a cluster-year: place, time, chair, agenda, delegates of the member units, guests apart from them.
 * Planned by the leader unit or the province; at the door each delegate is marked present, and at the ballot's desk she draws a voting card; ended when it is over, and from then on unchangeable.
 * Meetings of the council too.
 * May use: shared, access, unit, cluster.
 */
package vn.thidua.conference;
