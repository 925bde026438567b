package vn.thidua.access;

/** What a grant is limited to. */
public enum ScopeKind { ORGANISATION, CLUSTER, UNIT }
