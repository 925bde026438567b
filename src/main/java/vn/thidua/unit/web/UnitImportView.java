package vn.thidua.unit.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.FirstPassword;
import vn.thidua.access.Permission;
import vn.thidua.shared.table.Column;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.shared.web.ImportForm;
import vn.thidua.shared.web.Msg;
import vn.thidua.unit.model.PersonColumn;
import vn.thidua.unit.model.UnitColumn;
import vn.thidua.unit.usecase.ImportPeople;
import vn.thidua.unit.usecase.ImportUnits;

/** Provincial staff take in a list of units or of their people; an administrator one of people with their accounts. */
@Named
@ViewScoped
public class UnitImportView extends ImportForm {

    @Inject
    private transient ImportUnits units;

    @Inject
    private transient ImportPeople people;

    @Inject
    private transient CurrentUser user;

    @Inject
    private transient Msg msg;

    private String kind;
    /** Not kept with the page where a session is written to disk or sent to another server. */
    private transient List<FirstPassword> passwords;

    public void load() {
        if (kind == null) {
            kind = isMayUnits() ? "units" : "people";
        }
        if (!isMayUnits() && !(isPeople() && user.mayAnywhere(Permission.MANAGE_ACCOUNTS))) {
            throw new AccessDenied();
        }
        loadRun();
    }

    @Override
    protected Preview read(byte[] file, TextEncoding told) {
        return isPeople() ? people.preview(new ImportPeople.Command(user.organisationId(), file, told))
                : units.preview(new ImportUnits.Command(user.organisationId(), file, told));
    }

    @Override
    protected String begin(byte[] file, TextEncoding told) {
        return isPeople() ? people.execute(new ImportPeople.Command(user.organisationId(), file, told))
                : units.execute(new ImportUnits.Command(user.organisationId(), file, told));
    }

    @Override
    protected long owner() {
        return user.accountId();
    }

    @Override
    protected String here() {
        return "/unit/import.xhtml?kind=" + (isPeople() ? "people" : "units");
    }

    /** Takes the first passwords out of the run: from now on they are on this page only. */
    public void showPasswords() {
        passwords = runs.takeSecret(getRun(), owner());
    }

    /** The same as a file, while they are on this page. */
    public void downloadPasswords() {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().setResponseContentType(TableFormat.CSV.mediaType());
        faces.getExternalContext().setResponseHeader("Content-Disposition", "attachment; filename=\"mat-khau-lan-dau.csv\"");
        faces.getExternalContext().setResponseHeader("Cache-Control", "no-store");
        try (TableWriter writer = TableWriter.to(faces.getExternalContext().getResponseOutputStream(), TableFormat.CSV, "")) {
            writer.row(List.of(msg.get("unit.import.label.unit"), msg.get("unit.import.label.person"), msg.get("unit.import.label.signIn"), msg.get("unit.import.label.password")));
            for (FirstPassword one : getPasswords()) {
                writer.row(List.of(one.place(), one.personName(), one.accountName(), one.password()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    public List<FirstPassword> getPasswords() {
        return passwords == null ? List.of() : passwords;
    }

    /** Whether first passwords of this run wait to be shown. */
    public boolean isPasswordsWait() {
        return isPeople() && getProgress() != null && !getProgress().failed() && getProgress().args().size() > 2 && (int) getProgress().args().get(2) > 0 && passwords == null;
    }

    /** Whether they have been shown before. */
    public boolean isPasswordsGone() {
        return passwords != null && passwords.isEmpty();
    }

    @Override
    public List<? extends Enum<?>> getColumns() {
        return isPeople() ? List.of(PersonColumn.UNIT, PersonColumn.NAME, PersonColumn.POSITION, PersonColumn.PHONE, PersonColumn.EMAIL, PersonColumn.FROM,
                PersonColumn.TO, PersonColumn.SIGN_IN, PersonColumn.ROLE)
                : List.of(UnitColumn.CODE, UnitColumn.NAME, UnitColumn.SHORT_NAME, UnitColumn.KIND, UnitColumn.PARENT, UnitColumn.FROM, UnitColumn.TO);
    }

    /** All columns with the headings they are known by. */
    public List<? extends Column> getKnownColumns() {
        return Arrays.asList(isPeople() ? PersonColumn.values() : UnitColumn.values());
    }

    public boolean isPeople() {
        return "people".equals(kind);
    }

    public boolean isMayUnits() {
        return user.mayAnywhere(Permission.MANAGE_UNITS);
    }

    public boolean isMayMemberships() {
        return user.mayAnywhere(Permission.CONFIGURE_YEAR);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }
}
