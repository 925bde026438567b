package vn.thidua.chain.model;

/** What the signed-in person can do next, and on which page. */
public enum ChainAction {
    ADD_MEMBERS(ChainPage.CLUSTER), NAME_LEADER(ChainPage.CLUSTER),
    DRAFT_CRITERIA(ChainPage.CRITERIA), PUBLISH_CRITERIA(ChainPage.CRITERIA),
    ENTER_REPORT(ChainPage.OWN_REPORT), CORRECT_REPORT(ChainPage.OWN_REPORT), ANSWER_QUESTIONS(ChainPage.OWN_REPORT), REVIEW_REPORTS(ChainPage.REPORTS),
    FREEZE_RANKING(ChainPage.RANKING),
    RECORD_CONFERENCE(ChainPage.CONFERENCE), SET_RULES(ChainPage.COMMENDATION), PLAN_VOTE(ChainPage.COMMENDATION),
    PREPARE_POLL(ChainPage.POLL), OPEN_POLL(ChainPage.POLL), CLOSE_POLL(ChainPage.POLL), COUNT_POLL(ChainPage.POLL),
    CERTIFY_POLL(ChainPage.POLL), SEE_TIE(ChainPage.OUTCOME),
    START_HANDOVER(ChainPage.HANDOVER), SIGN_LIST(ChainPage.HANDOVER), CONFIRM_ITEMS(ChainPage.HANDOVER),
    ACCEPT_HANDOVER(ChainPage.HANDOVER), WITNESS_HANDOVER(ChainPage.HANDOVER);

    private final ChainPage page;

    ChainAction(ChainPage page) {
        this.page = page;
    }

    public ChainPage page() {
        return page;
    }
}
