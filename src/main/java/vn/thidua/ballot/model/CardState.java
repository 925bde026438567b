package vn.thidua.ballot.model;

/** What became of a card that is not under a ballot: nothing yet; given up for a paper ballot; made worthless. */
public enum CardState { UNUSED, EXCHANGED, SPOILT }
