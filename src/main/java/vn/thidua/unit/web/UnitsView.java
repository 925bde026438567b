package vn.thidua.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.EndUnit;
import vn.thidua.unit.usecase.RenameUnit;
import vn.thidua.unit.usecase.UnitQueries;
import vn.thidua.unit.usecase.UnitQueries.UnitRow;

/** Provincial staff keep the list of member units: find one however it is typed, add, rename, end. */
@Named
@ViewScoped
public class UnitsView implements Serializable {

    @Inject
    private transient UnitQueries queries;

    @Inject
    private transient AddUnit add;

    @Inject
    private transient RenameUnit rename;

    @Inject
    private transient EndUnit end;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Done done;

    private String search;
    private List<UnitRow> units;
    private long unitId;
    private UnitRow unit;

    private UnitKind kind = UnitKind.COMMUNE;
    private String name;
    private String shortName;
    private LocalDate validFrom;
    private LocalDate from;
    private LocalDate lastDay;

    public void load() {
        units = queries.search(search);
    }

    public void loadUnit() {
        unit = queries.unit(unitId);
        name = unit.name();
        shortName = unit.shortName();
    }

    public String addUnit() {
        add.execute(new AddUnit.Command(user.organisationId(), kind, name, shortName, validFrom));
        done.say("unit.units.message.added", name);
        return "/unit/units.xhtml?faces-redirect=true";
    }

    public String renameUnit() {
        rename.execute(new RenameUnit.Command(unitId, unit.version(), name, shortName, from));
        done.say("unit.unit.message.renamed", name, from);
        return "/unit/units.xhtml?faces-redirect=true";
    }

    public String endUnit() {
        end.execute(new EndUnit.Command(unitId, unit.version(), lastDay));
        done.say("unit.unit.message.ended", unit.name(), lastDay);
        return "/unit/units.xhtml?faces-redirect=true";
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public List<UnitRow> getUnits() {
        return units;
    }

    public long getUnitId() {
        return unitId;
    }

    public void setUnitId(long unitId) {
        this.unitId = unitId;
    }

    public UnitRow getUnit() {
        return unit;
    }

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
