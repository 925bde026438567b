package vn.thidua.unit.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.run.Runs;
import vn.thidua.shared.table.RowEffect;
import vn.thidua.shared.table.SheetRow;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.model.UnitSheet;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

/**
 * Does what the rows of a list of units say, in one transaction of its own: all of it or nothing. The only place of the import
 * that changes units. Names, kinds, parents and ends of units that are there stay: they change by a reorganisation only.
 */
@ApplicationScoped
public class StoreUnits {

    private static final int TOGETHER = 250;

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    /** What the rows would do today. */
    UnitSheet.Plan plan(long organisationId, List<SheetRow> rows) {
        return UnitSheet.read(rows, organisations.get(organisationId).name(), units.of(organisationId));
    }

    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public Runs.Result store(long organisationId, List<SheetRow> rows, Runnable done) {
        organisations.locked(organisationId);
        UnitSheet.Plan plan = plan(organisationId, rows);
        List<UnitSheet.Step> work = plan.work();
        Map<Integer, Unit> byRow = new HashMap<>();
        List<UnitSheet.Step> changes = work.stream().filter(step -> step.effect() == RowEffect.CHANGED).toList();
        int order = units.nextListOrder(organisationId);
        List<Unit> together = new ArrayList<>();
        for (UnitSheet.Step step : work) {
            if (step.effect() == RowEffect.NEW) {
                Unit unit = founded(organisationId, step, step.order() != null ? step.order() : order++);
                byRow.put(step.row(), unit);
                together.add(unit);
                if (together.size() == TOGETHER) {
                    units.addAll(together);
                    together.clear();
                }
                done.run();
            }
        }
        units.addAll(together);
        belong(plan, byRow);
        for (UnitSheet.Step step : changes) {
            change(step);
            done.run();
        }
        return new Runs.Result("unit.import.message.unitsStored", List.of(work.size() - changes.size(), changes.size()), List.of());
    }

    /** Once all have an id, because a parent may stand further down the list; read again, because what was stored together was let go. */
    private void belong(UnitSheet.Plan plan, Map<Integer, Unit> byRow) {
        Map<Long, Long> parents = new LinkedHashMap<>();
        byRow.forEach((row, unit) -> {
            Long parent = plan.parents().get(row);
            if (parent != null) {
                parents.put(unit.id(), parent < 0 ? byRow.get((int) -parent).id() : parent);
            }
        });
        List<Long> children = List.copyOf(parents.keySet());
        for (int from = 0; from < children.size(); from += TOGETHER) {
            units.all(children.subList(from, Math.min(from + TOGETHER, children.size()))).forEach(unit -> unit.beginUnder(parents.get(unit.id())));
        }
    }

    private static Unit founded(long organisationId, UnitSheet.Step step, int order) {
        Unit unit = Unit.founded(organisationId, step.kind(), step.name(), step.shortName(), step.from(), order);
        unit.carry(step.code());
        if (step.to() != null) {
            unit.end(step.to());
        }
        return unit;
    }

    private void change(UnitSheet.Step step) {
        Unit unit = units.get(step.unit().id(), step.unit().version());
        if (step.code() != null) {
            unit.carry(step.code());
        }
        if (step.shortName() != null && !step.shortName().equals(unit.last().shortName())) {
            unit.shorten(step.shortName());
        }
        if (step.order() != null) {
            unit.standAt(step.order());
        }
    }
}
