package vn.thidua.shared.table;

/** What a row of a file will do when it is stored. */
public enum RowEffect { NEW, CHANGED, UNCHANGED, LEFT_OUT }
