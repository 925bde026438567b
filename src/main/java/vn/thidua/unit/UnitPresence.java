package vn.thidua.unit;

/** Which units a list shows: those that have not ended (begun or still to begin), those that have, or all. */
public enum UnitPresence { EXISTING, ENDED, ALL }
