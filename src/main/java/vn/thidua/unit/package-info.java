/**
 * Member units and the organisation they belong to.
 * Workflow: provincial staff enter units with the day they begin; a unit keeps its names over time, so that old years print
 * old names; they keep whom to write to in each unit; both come by list from files as well, an administrator opening accounts
 * along. Who acts: provincial staff, administrators for accounts. May use: shared, access. Others ask
 * {@link vn.thidua.unit.UnitDirectory} and {@link vn.thidua.unit.UnitContacts}.
 */
package vn.thidua.unit;
