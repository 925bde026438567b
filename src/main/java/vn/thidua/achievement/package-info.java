/**
 * Achievement: criteria sets with targets, the units' reports with evidence, their review, and the ranking of a cluster-year.
 * Workflow: provincial staff publish a criteria set; officers fill and submit their unit's report; a peer unit named
 * by rule checks it, the province verifies it, both with points, comments, questions and returns; the ranking follows the
 * verified scores until it is frozen: provisionally for the conference, and finally once figures were opened and corrected after it. A board shows who has handed in, and notices, with mails where a mail
 * server is set, remind the others.
 * Who acts: provincial staff, unit officers, reviewers; members of the cluster look on.
 * May use: shared, access, unit, cluster. Others ask {@link vn.thidua.achievement.RankingDirectory} and
 * {@link vn.thidua.achievement.AchievementProgress}.
 */
package vn.thidua.achievement;
