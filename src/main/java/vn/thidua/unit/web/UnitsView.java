package vn.thidua.unit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.access.CurrentUser;
import vn.thidua.shared.web.Done;
import vn.thidua.unit.UnitKind;
import vn.thidua.unit.UnitPresence;
import vn.thidua.unit.usecase.AddUnit;
import vn.thidua.unit.usecase.ArrangeUnits;
import vn.thidua.unit.usecase.SortUnitsByName;
import vn.thidua.unit.usecase.UnitQueries;
import vn.thidua.unit.usecase.UnitQueries.UnitList;
import vn.thidua.unit.usecase.UnitQueries.UnitRow;

/** Provincial staff keep the list of member units: find one however it is typed, add, put in order. */
@Named
@ViewScoped
public class UnitsView extends UnitFields {

    @Inject
    private transient UnitQueries queries;

    @Inject
    private transient AddUnit add;

    @Inject
    private transient ArrangeUnits arrange;

    @Inject
    private transient SortUnitsByName sort;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Done done;

    private String search;
    private UnitKind filterKind;
    private UnitPresence presence = UnitPresence.EXISTING;
    private int page = 1;
    private UnitList list;
    private List<PlaceRow> rows;

    private Long parentId;
    private LocalDate validFrom;

    public void load() {
        list = queries.search(new UnitQueries.Filter(search, filterKind, presence, page));
        rows = list.rows().stream().map(PlaceRow::new).toList();
    }

    public String addUnit() {
        add.execute(new AddUnit.Command(user.organisationId(), kind, name, shortName, code, parentId, validFrom));
        done.say("unit.units.message.added", name);
        return "/unit/units.xhtml?faces-redirect=true";
    }

    /** Moves those whose number was changed. */
    public String savePlaces() {
        Map<Long, Integer> places = new HashMap<>();
        rows.stream().filter(row -> row.place == null || row.place != row.unit.place()).forEach(row -> places.put(row.unit.id(), row.place));
        arrange.execute(new ArrangeUnits.Command(user.organisationId(), list.orderVersion(), places));
        done.say("unit.units.message.arranged");
        return here();
    }

    public String sortByName() {
        sort.execute(new SortUnitsByName.Command(user.organisationId(), list.orderVersion()));
        done.say("unit.units.message.sorted");
        return here();
    }

    private String here() {
        return "/unit/units.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** The address of another page of the same list. */
    public String pageAt(int number) {
        return "?q=" + URLEncoder.encode(search == null ? "" : search, StandardCharsets.UTF_8) + "&kind=" + (filterKind == null ? "" : filterKind)
                + "&show=" + presence + "&page=" + number;
    }

    /** A unit with the number its place has or shall have. */
    public static class PlaceRow implements Serializable {

        private final UnitRow unit;
        private Integer place;

        PlaceRow(UnitRow unit) {
            this.unit = unit;
            this.place = unit.place();
        }

        public UnitRow getUnit() {
            return unit;
        }

        public Integer getPlace() {
            return place;
        }

        public void setPlace(Integer place) {
            this.place = place;
        }
    }

    public UnitKind[] getKinds() {
        return UnitKind.values();
    }

    public UnitPresence[] getPresences() {
        return UnitPresence.values();
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(String search) {
        this.search = search;
    }

    public UnitKind getFilterKind() {
        return filterKind;
    }

    public void setFilterKind(UnitKind filterKind) {
        this.filterKind = filterKind;
    }

    public UnitPresence getPresence() {
        return presence;
    }

    public void setPresence(UnitPresence presence) {
        this.presence = presence == null ? UnitPresence.EXISTING : presence;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public UnitList getList() {
        return list;
    }

    public List<PlaceRow> getRows() {
        return rows;
    }

    public Long getParentId() {
        return parentId;
    }

    public void setParentId(Long parentId) {
        this.parentId = parentId;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
