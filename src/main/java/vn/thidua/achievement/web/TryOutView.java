package vn.thidua.achievement.web;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.shared.table.CellFault;
import vn.thidua.achievement.model.CriteriaSheet;
import vn.thidua.achievement.model.scoring.CriterionKind;
import vn.thidua.achievement.model.scoring.TieRule;
import vn.thidua.achievement.model.tryout.TryOutCase;
import vn.thidua.shared.TryOutFault;
import vn.thidua.achievement.model.tryout.TryOutResult;
import vn.thidua.achievement.usecase.TryOutQueries;
import vn.thidua.achievement.usecase.TryOutScoring;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.web.Language;

/**
 * The try-out: criteria and figures that live in this view only. Figures are edited for one unit or for one criterion at a
 * time, so that a large set stays a small form. Every button takes over what stands in the form.
 */
@Named
@ViewScoped
public class TryOutView implements Serializable {

    @Inject
    private transient TryOutQueries queries;

    @Inject
    private transient TryOutScoring scoring;

    @Inject
    private transient Language language;

    private Long cluster;
    private Long year;
    private List<TryOutQueries.Source> sources = List.of();
    private transient Part part;

    private TryOutCase made;
    private final ComparingForm comparing = new ComparingForm();
    private List<String> late = new ArrayList<>();
    private String newUnit;
    private String open;
    private boolean byLine;
    private final List<TryOutCell> cells = new ArrayList<>();
    private TryOutLine line;

    private List<TryOutFault> faults = List.of();
    private List<CellFault> cellFaults = List.of();
    private TryOutResult result;
    private TryOutResult.UnitResult sheet;

    public void load() {
        sources = queries.sources();
        if (cluster != null && year != null) {
            begin(queries.copy(cluster, year));
        }
    }

    public void beginEmpty() {
        begin(TryOutCase.of(2, List.of(), twoUnits()));
        addLine();
    }

    /** A case that was downloaded here or sent to the interface for programs, else a criteria file. */
    public void upload() {
        byte[] file = bytes();
        RuleBroken.unlessAt("file", file.length > 0, "shared.table.noFile");
        cellFaults = List.of();
        if (isJson(file)) {
            RuleBroken.unlessAt("file", file.length <= TryOutReading.MAX_BYTES, "shared.json.tooLarge", TryOutReading.MAX_BYTES / 1024);
            TryOutReading.Reading reading = TryOutReading.read(file);
            faults = reading.faults();
            if (reading.made() != null) {
                begin(reading.made());
            }
        } else {
            CriteriaSheet.Reading reading = queries.sheet(file, 2);
            cellFaults = reading.faults();
            if (reading.good()) {
                List<TryOutCase.Line> lines = IntStream.range(0, reading.lines().size())
                        .mapToObj(i -> new TryOutCase.Line(i, reading.lines().get(i).depth(), reading.lines().get(i).spec())).toList();
                begin(TryOutCase.of(2, lines, twoUnits()));
            }
        }
    }

    private static boolean isJson(byte[] file) {
        for (byte letter : file) {
            if (letter > ' ') {
                return letter == '{' || letter == '[';
            }
        }
        return false;
    }

    private byte[] bytes() {
        try {
            return part == null ? new byte[0] : part.getInputStream().readNBytes(3 * TryOutReading.MAX_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<TryOutCase.Unit> twoUnits() {
        return IntStream.of(1, 2).mapToObj(number -> TryOutCase.Unit.named(text("achievement.tryout.label.madeUpUnit", number))).toList();
    }

    private void begin(TryOutCase told) {
        show(told);
        late = new ArrayList<>(told.late());
        comparing.show(told.rounding(), told.cap(), told.bands(), told.ties());
    }

    /** Takes on the case; what was computed of another one is gone. */
    private void show(TryOutCase told) {
        made = told;
        open = null;
        cells.clear();
        line = null;
        faults = List.of();
        result = null;
        sheet = null;
    }

    /** What stands in the form becomes the case. */
    private void take() {
        List<TryOutCase.Unit> units = new ArrayList<>(made.units());
        cells.forEach(cell -> units.set(cell.unit(), cell.into(units.get(cell.unit()))));
        made = new TryOutCase(comparing.rounded(), comparing.getCap(), comparing.told(), comparing.chain(), made.lines(), units, late);
    }

    public void score() {
        take();
        compute("");
    }

    /** Computes anew, with the worksheet of this unit. */
    public void openSheet(String unit) {
        take();
        compute(unit);
    }

    private void compute(String unit) {
        TryOutScoring.Outcome outcome = scoring.execute(new TryOutScoring.Command(made, unit));
        faults = outcome.faults();
        result = outcome.result();
        sheet = result == null ? null : result.units().stream().filter(one -> one.score().unitName().equals(unit)).findFirst().orElse(null);
    }

    /** Sends the case as it stands: it can be uploaded here again, or sent to the interface for programs. */
    public void download() {
        take();
        ExternalContext answer = FacesContext.getCurrentInstance().getExternalContext();
        byte[] json = TryOutWriting.made(made);
        answer.responseReset();
        answer.setResponseContentType("application/json;charset=UTF-8");
        answer.setResponseContentLength(json.length);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"tinh-thu.json\"");
        try {
            answer.getResponseOutputStream().write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        FacesContext.getCurrentInstance().responseComplete();
    }

    public void openUnit(int unit) {
        take();
        TryOutCase.Unit told = made.units().get(unit);
        open(told.name());
        byLine = false;
        made.lines().stream().filter(one -> one.spec().kind().scored()).forEach(one -> cells.add(new TryOutCell(unit, told, one)));
    }

    public void openLine(String code) {
        take();
        TryOutCase.Line told = made.lines().stream().filter(one -> one.spec().code().equals(code)).findFirst().orElseThrow();
        open(told.spec().code() + " " + told.spec().name());
        byLine = true;
        IntStream.range(0, made.units().size()).forEach(unit -> cells.add(new TryOutCell(unit, made.units().get(unit), told)));
    }

    private void open(String what) {
        cells.clear();
        line = null;
        open = what;
        result = null;
        sheet = null;
    }

    public void close() {
        take();
        open(null);
    }

    public void addUnit() {
        take();
        String name = newUnit == null || newUnit.isBlank() ? text("achievement.tryout.label.madeUpUnit", made.units().size() + 1) : newUnit.strip();
        RuleBroken.unlessAt("newUnit", made.units().size() < TryOutCase.MAX_UNITS, "achievement.tryout.tooManyUnits", TryOutCase.MAX_UNITS);
        RuleBroken.unlessAt("newUnit", made.units().stream().noneMatch(unit -> unit.name().equalsIgnoreCase(name)), "achievement.tryout.unitTwice", name);
        List<TryOutCase.Unit> units = new ArrayList<>(made.units());
        units.add(TryOutCase.Unit.named(name));
        newUnit = null;
        show(made.withUnits(units));
    }

    public void removeUnit(int unit) {
        take();
        List<TryOutCase.Unit> units = new ArrayList<>(made.units());
        late.remove(units.remove(unit).name());
        show(made.withUnits(units));
    }

    public void addLine() {
        take();
        open(null);
        line = TryOutLine.fresh();
    }

    public void editLine(String code) {
        take();
        open(null);
        line = TryOutLine.of(made.lines().stream().filter(one -> one.spec().code().equals(code)).findFirst().orElseThrow().spec());
    }

    public void saveLine() {
        take();
        show(line.getEdited() == null ? made.withLine(line.getBelow(), line.spec(comparing.getDecimals())) : made.withChanged(line.getEdited(), line.spec(comparing.getDecimals())));
    }

    public void removeLine(String code) {
        take();
        show(made.withoutLine(code));
    }

    public void addStep() {
        line.addStep();
    }

    /** Which unit or line a fault is about, as a person knows it. */
    public String where(TryOutFault fault) {
        String[] parts = fault.pointer().split("/");
        if (made == null || parts.length < 3) {
            return fault.pointer();
        }
        if (parts[1].equals("units")) {
            String code = parts.length > 4 ? ", " + parts[4].replace("~1", "/").replace("~0", "~") : "";
            return made.units().get(Integer.parseInt(parts[2])).name() + code;
        }
        return parts[1].equals("criteria") ? made.lines().stream().filter(one -> String.valueOf(one.at()).equals(parts[2])).map(one -> one.spec().code()).findFirst()
                .orElse("") : fault.pointer();
    }

    public String faultText(TryOutFault fault) {
        return text(fault.key(), fault.args().toArray());
    }

    public String cellFaultText(CellFault fault) {
        return text(fault.key(), fault.args().toArray());
    }

    public String tieText(TieRule rule) {
        return Messages.text(language.getLocale(), rule.kind()) + (rule.code() == null ? "" : " " + rule.code());
    }

    private String text(String key, Object... args) {
        return Messages.text(language.getLocale(), key, args);
    }

    /** How many scored lines there are. */
    public long getScoredCount() {
        return made.lines().stream().filter(one -> one.spec().kind().scored()).count();
    }

    public List<TryOutCase.Line> getGroups() {
        return made.lines().stream().filter(one -> one.spec().kind() == CriterionKind.GROUP).toList();
    }

    public List<TryOutQueries.Source> getSources() {
        return sources;
    }

    public TryOutCase getMade() {
        return made;
    }

    public TryOutResult getResult() {
        return result;
    }

    public TryOutResult.UnitResult getSheet() {
        return sheet;
    }

    public List<TryOutFault> getFaults() {
        return faults;
    }

    public List<CellFault> getCellFaults() {
        return cellFaults;
    }

    public List<TryOutCell> getCells() {
        return cells;
    }

    /** What the figures being edited belong to; null where none are. */
    public String getOpen() {
        return open;
    }

    /** Whether the figures being edited are those of one line, for all units. */
    public boolean isByLine() {
        return byLine;
    }

    public TryOutLine getLine() {
        return line;
    }

    public Long getCluster() {
        return cluster;
    }

    public void setCluster(Long cluster) {
        this.cluster = cluster;
    }

    public Long getYear() {
        return year;
    }

    public void setYear(Long year) {
        this.year = year;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }

    public List<String> getLate() {
        return late;
    }

    public void setLate(List<String> late) {
        this.late = late;
    }

    public String getNewUnit() {
        return newUnit;
    }

    public void setNewUnit(String newUnit) {
        this.newUnit = newUnit;
    }

    public ComparingForm getComparing() {
        return comparing;
    }
}
