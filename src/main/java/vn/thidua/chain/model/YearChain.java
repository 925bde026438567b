package vn.thidua.chain.model;

import static vn.thidua.access.Permission.CERTIFY_POLL;
import static vn.thidua.access.Permission.CLOSE_POLL;
import static vn.thidua.access.Permission.CONFIGURE_YEAR;
import static vn.thidua.access.Permission.COUNT_POLL;
import static vn.thidua.access.Permission.FREEZE_RANKING;
import static vn.thidua.access.Permission.OPEN_POLL;
import static vn.thidua.access.Permission.PREPARE_POLL;
import static vn.thidua.access.Permission.RECORD_CONFERENCE;
import static vn.thidua.access.Permission.WITNESS_HANDOVER;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.achievement.FigureStage;
import vn.thidua.achievement.ReportStatus;
import vn.thidua.ballot.PollState;
import vn.thidua.chain.model.Viewer.OwnReport;
import vn.thidua.handover.HandoverState;
import vn.thidua.shared.time.ProductClock;

/**
 * The policy behind the chain: a step waits until the one before it is done, unless work on it has begun; it is late once its
 * date has passed; each person is offered the one action that her role can take next.
 */
public final class YearChain {

    /** @param deadline true where {@code date} is the last day for the step, null for none; false where it is the day it was done or takes effect */
    public record Link(ChainStep step, ChainState state, LocalDate date, boolean deadline, List<Figure> figures, ChainAction action)
            implements Serializable {
    }

    /** A sentence with its figures and the page where they were entered; null where there is none for this figure. */
    public record Figure(String key, List<? extends Serializable> args, ChainPage page) implements Serializable {
    }

    private final YearFacts facts;
    private final Viewer viewer;

    private YearChain(YearFacts facts, Viewer viewer) {
        this.facts = facts;
        this.viewer = viewer;
    }

    public static List<Link> of(YearFacts facts, Viewer viewer) {
        YearChain chain = new YearChain(facts, viewer);
        return List.of(chain.members(), chain.criteria(), chain.reports(), chain.ranking(), chain.vote(), chain.nominations(), chain.handover());
    }

    private Link members() {
        boolean done = membersDone();
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("chain.members.count", ChainPage.CLUSTER, facts.members().size()));
        if (facts.leader() != null) {
            figures.add(figure("chain.members.leader", ChainPage.CLUSTER, facts.leader().name()));
        } else if (!facts.members().isEmpty()) {
            figures.add(figure("chain.members.noLeader", ChainPage.CLUSTER));
        }
        if (facts.deputy() != null) {
            figures.add(figure("chain.members.deputy", ChainPage.CLUSTER, facts.deputy().name()));
        }
        ChainAction action = done || !viewer.holds(CONFIGURE_YEAR) ? null
                : facts.members().isEmpty() ? ChainAction.ADD_MEMBERS : ChainAction.NAME_LEADER;
        return link(ChainStep.MEMBERS, done, true, facts.year().registrationUntil(), null, figures, action);
    }

    private Link criteria() {
        var criteria = facts.criteria();
        boolean done = criteriaDone();
        List<Figure> figures = criteria == null ? List.of(figure("chain.criteria.none", null))
                : List.of(figure(done ? "chain.criteria.published" : "chain.criteria.draft", ChainPage.CRITERIA, criteria.count(), criteria.total()));
        ChainAction action = done || !viewer.holds(CONFIGURE_YEAR) || !membersDone() && criteria == null ? null
                : criteria == null || criteria.count() == 0 ? ChainAction.DRAFT_CRITERIA : ChainAction.PUBLISH_CRITERIA;
        return link(ChainStep.CRITERIA, done, membersDone() || criteria != null, facts.year().registrationUntil(), null, figures, action);
    }

    private Link reports() {
        var reports = facts.reports();
        int members = facts.members().size();
        boolean done = reportsDone();
        boolean allIn = members > 0 && reports.handedIn() >= members;
        List<Figure> figures = new ArrayList<>();
        if (criteriaDone()) {
            figures.add(figure("chain.reports.handedIn", ChainPage.REPORTS, reports.handedIn(), members));
            figures.add(figure("chain.reports.verified", ChainPage.REPORTS, reports.count(ReportStatus.VERIFIED), members));
            if (reports.count(ReportStatus.RETURNED) > 0) {
                figures.add(figure("chain.reports.returned", ChainPage.REPORTS, reports.count(ReportStatus.RETURNED)));
            }
            figures.add(figure("chain.reports.narrative", ChainPage.NARRATIVE));
        } else {
            figures.add(figure("chain.reports.afterCriteria", null));
        }
        LocalDate until = correcting() ? facts.year().finalUntil() : allIn ? facts.year().reviewUntil() : facts.year().submissionUntil();
        return link(ChainStep.REPORTS, done, criteriaDone(), until, null, figures, criteriaDone() ? reportAction() : null);
    }

    private ChainAction reportAction() {
        boolean returned = viewer.ownReports().stream().anyMatch(own -> own.status() == ReportStatus.RETURNED);
        boolean begun = viewer.ownReports().stream().anyMatch(own -> own.status() == null || own.status() == ReportStatus.DRAFT);
        if (returned) {
            return ChainAction.CORRECT_REPORT;
        }
        if (begun) {
            return ChainAction.ENTER_REPORT;
        }
        if (viewer.ownReports().stream().anyMatch(OwnReport::asked)) {
            return ChainAction.ANSWER_QUESTIONS;
        }
        return viewer.reviews() && facts.reports().inReview() > 0 ? ChainAction.REVIEW_REPORTS : null;
    }

    private Link ranking() {
        var ranking = facts.ranking();
        boolean done = ranking.frozen() && !correcting();
        List<Figure> figures = new ArrayList<>();
        if (ranking.units().isEmpty()) {
            figures.add(figure("chain.ranking.none", null));
        } else {
            var first = ranking.units().get(0);
            figures.add(first.tied() ? figure("chain.ranking.tiedFirst", ChainPage.RANKING, first.score())
                    : figure("chain.ranking.first", ChainPage.RANKING, first.unitName(), first.score()));
            figures.add(figure(ranking.frozen() ? "chain.ranking.frozen" : "chain.ranking.moving", ChainPage.RANKING, ranking.units().size(), facts.members().size()));
        }
        if (correcting()) {
            figures.add(figure("chain.ranking.correcting", ChainPage.RANKING));
        } else if (facts.figures() == FigureStage.FINAL) {
            figures.add(figure("chain.ranking.final", ChainPage.RANKING));
        }
        ChainAction action = !done && reportsDone() && viewer.holds(FREEZE_RANKING) ? ChainAction.FREEZE_RANKING : null;
        return link(ChainStep.RANKING, done, reportsDone() || !ranking.units().isEmpty(),
                correcting() ? facts.year().finalUntil() : facts.year().reviewUntil(), day(ranking.frozenAt()), figures, action);
    }

    private Link vote() {
        boolean done = certified() && !facts.nominations().more();
        List<Figure> figures = new ArrayList<>();
        var conference = facts.conference();
        figures.add(conference == null ? figure("chain.vote.noConference", null)
                : figure("chain.vote.conference", ChainPage.CONFERENCE, conference.place(), conference.startsAt().toLocalDate()));
        if (conference != null && conference.attendance().convened() > 0) {
            figures.add(figure("chain.vote.attendance", ChainPage.CONFERENCE, conference.attendance().present(), conference.attendance().convened()));
        }
        if (facts.poll() == null) {
            figures.add(figure("chain.vote.rules", ChainPage.COMMENDATION, facts.nominations().rules()));
        } else {
            figures.add(figure("chain.vote.poll." + facts.poll().state(), ChainPage.POLL));
        }
        boolean begun = facts.ranking().frozen() || facts.poll() != null;
        return link(ChainStep.VOTE, done, begun, facts.year().conferenceOn(), facts.poll() == null ? null : day(facts.poll().closedAt()), figures, voteAction());
    }

    private ChainAction voteAction() {
        if (certified() && facts.nominations().more() && facts.nominations().undecided() == 0) {
            return viewer.holds(PREPARE_POLL) || viewer.holds(CONFIGURE_YEAR) ? ChainAction.PLAN_VOTE : null;
        }
        if (facts.poll() != null) {
            return pollAction(facts.poll().state());
        }
        if (facts.conference() == null && criteriaDone() && viewer.holds(RECORD_CONFERENCE)) {
            return ChainAction.RECORD_CONFERENCE;
        }
        if (facts.nominations().rules() == 0) {
            return criteriaDone() && viewer.holds(CONFIGURE_YEAR) ? ChainAction.SET_RULES : null;
        }
        boolean plannable = facts.conference() != null && facts.ranking().frozen();
        return plannable && (viewer.holds(PREPARE_POLL) || viewer.holds(CONFIGURE_YEAR)) ? ChainAction.PLAN_VOTE : null;
    }

    private ChainAction pollAction(PollState state) {
        return switch (state) {
            case DRAFT -> viewer.holds(PREPARE_POLL) ? ChainAction.PREPARE_POLL : null;
            case READY -> viewer.holds(OPEN_POLL) ? ChainAction.OPEN_POLL : null;
            case OPEN -> viewer.holds(CLOSE_POLL) ? ChainAction.CLOSE_POLL : null;
            case CLOSED -> viewer.holds(COUNT_POLL) ? ChainAction.COUNT_POLL : null;
            case COUNTED -> viewer.holds(CERTIFY_POLL) ? ChainAction.CERTIFY_POLL : null;
            case CERTIFIED, VOID -> null;
        };
    }

    private Link nominations() {
        var nominations = facts.nominations();
        boolean done = certified() && nominations.undecided() == 0 && !nominations.more();
        List<Figure> figures = new ArrayList<>();
        if (!certified()) {
            figures.add(figure("chain.nominations.none", null));
        } else {
            figures.add(figure("chain.nominations.count", ChainPage.COMMENDATION, nominations.nominations()));
            if (nominations.undecided() > 0) {
                figures.add(figure("chain.nominations.undecided", ChainPage.OUTCOME, nominations.undecided()));
            }
        }
        ChainAction action = certified() && nominations.undecided() > 0 && (viewer.holds(CERTIFY_POLL) || viewer.outgoing()) ? ChainAction.SEE_TIE : null;
        return link(ChainStep.NOMINATIONS, done, certified(), facts.year().conferenceOn(), day(nominations.recordedAt()), figures, action);
    }

    private Link handover() {
        var handover = facts.handover();
        boolean due = certified() || !facts.today().isBefore(facts.year().conferenceOn());
        if (handover == null) {
            ChainAction action = due && viewer.outgoing() ? ChainAction.START_HANDOVER : null;
            return link(ChainStep.HANDOVER, false, due, facts.year().conferenceOn(), null, List.of(figure("chain.handover.none", null)), action);
        }
        List<Figure> figures = new ArrayList<>();
        figures.add(figure("chain.handover.units", ChainPage.HANDOVER, handover.fromUnitName(), handover.toUnitName()));
        boolean witnessed = handover.state() == HandoverState.WITNESSED;
        boolean moved = witnessed && !facts.today().isBefore(handover.effectiveOn());
        if (witnessed) {
            figures.add(figure(moved ? "chain.handover.moved" : "chain.handover.willMove", ChainPage.HANDOVER, handover.effectiveOn()));
        } else {
            figures.add(figure("chain.handover.state." + handover.state(), ChainPage.HANDOVER, handover.itemsConfirmed(), handover.items()));
        }
        if (witnessed && !moved) {
            return new Link(ChainStep.HANDOVER, ChainState.SETTLED, handover.effectiveOn(), false, figures, null);
        }
        return link(ChainStep.HANDOVER, moved, true, handover.effectiveOn(), handover.effectiveOn(), figures, handoverAction());
    }

    private ChainAction handoverAction() {
        var handover = facts.handover();
        boolean complete = handover.items() > 0 && handover.itemsConfirmed() == handover.items();
        return switch (handover.state()) {
            case DRAFT -> viewer.outgoing() ? ChainAction.SIGN_LIST : null;
            case LISTED -> !viewer.incoming() ? null : complete ? ChainAction.ACCEPT_HANDOVER : ChainAction.CONFIRM_ITEMS;
            case ACCEPTED -> viewer.holds(WITNESS_HANDOVER) ? ChainAction.WITNESS_HANDOVER : null;
            case WITNESSED, CANCELLED -> null;
        };
    }

    private boolean membersDone() {
        return !facts.members().isEmpty() && facts.leader() != null;
    }

    private boolean criteriaDone() {
        return facts.criteria() != null && facts.criteria().published();
    }

    private boolean reportsDone() {
        return !facts.members().isEmpty() && facts.reports().count(ReportStatus.VERIFIED) >= facts.members().size();
    }

    /** Whether the figures are open again after the conference; what was voted on stays. */
    private boolean correcting() {
        return facts.figures() == FigureStage.CORRECTING;
    }

    private boolean certified() {
        return facts.poll() != null && facts.poll().state() == PollState.CERTIFIED;
    }

    /** A step done without a day of its own shows the day it was due by. */
    private Link link(ChainStep step, boolean done, boolean begun, LocalDate until, LocalDate doneOn, List<Figure> figures, ChainAction action) {
        if (done) {
            return new Link(step, ChainState.DONE, doneOn == null ? until : doneOn, doneOn == null, figures, action);
        }
        ChainState state = !begun ? ChainState.WAITING : until != null && facts.today().isAfter(until) ? ChainState.LATE : ChainState.OPEN;
        return new Link(step, state, until, true, figures, action);
    }

    private static LocalDate day(Instant instant) {
        return instant == null ? null : instant.atZone(ProductClock.ZONE).toLocalDate();
    }

    private static Figure figure(String key, ChainPage page, Serializable... args) {
        return new Figure(key, List.of(args), page);
    }
}
