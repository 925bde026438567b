package vn.thidua.unit;

/** Level of the area a unit covers; districts until 30/06/2025, communes, wards and special zones since. */
public enum UnitKind { DISTRICT, TOWN, COMMUNE, WARD, SPECIAL_ZONE, ATTACHED }
