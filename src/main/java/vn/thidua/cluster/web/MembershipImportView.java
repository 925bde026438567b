package vn.thidua.cluster.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.cluster.model.MembershipColumn;
import vn.thidua.cluster.usecase.ImportMemberships;
import vn.thidua.shared.table.Column;
import vn.thidua.shared.table.Preview;
import vn.thidua.shared.text.TextEncoding;
import vn.thidua.shared.web.ImportForm;

/** Provincial staff take in a list of the clusters' members. */
@Named
@ViewScoped
public class MembershipImportView extends ImportForm {

    @Inject
    private transient ImportMemberships memberships;

    @Inject
    private transient CurrentUser user;

    public void load() {
        if (!user.mayAnywhere(Permission.CONFIGURE_YEAR)) {
            throw new AccessDenied();
        }
        loadRun();
    }

    @Override
    protected Preview read(byte[] file, TextEncoding told) {
        return memberships.preview(new ImportMemberships.Command(user.organisationId(), file, told));
    }

    @Override
    protected String begin(byte[] file, TextEncoding told) {
        return memberships.execute(new ImportMemberships.Command(user.organisationId(), file, told));
    }

    @Override
    protected long owner() {
        return user.accountId();
    }

    @Override
    protected String here() {
        return "/cluster/import.xhtml";
    }

    @Override
    public List<? extends Enum<?>> getColumns() {
        return List.of(MembershipColumn.CLUSTER, MembershipColumn.UNIT, MembershipColumn.FROM, MembershipColumn.TO, MembershipColumn.ROLE);
    }

    /** All columns with the headings they are known by. */
    public List<? extends Column> getKnownColumns() {
        return Arrays.asList(MembershipColumn.values());
    }

    public boolean isMayUnits() {
        return user.mayAnywhere(Permission.MANAGE_UNITS);
    }
}
