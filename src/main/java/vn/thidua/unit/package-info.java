/**
 * Member units and the organisation they belong to.
 * Workflow: provincial staff enter units with the day they begin; a unit keeps its names over time, so that old years print
 * old names. Who acts: provincial staff. May use: shared, access. Others ask {@link vn.thidua.unit.UnitDirectory}.
 */
package vn.thidua.unit;
