package vn.thidua.conference.model;

public enum ConferenceState { PLANNED, ENDED }
