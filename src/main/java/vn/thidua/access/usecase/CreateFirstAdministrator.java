package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import vn.thidua.access.Grant;
import vn.thidua.access.OrganisationFounder;
import vn.thidua.access.Passwords;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/**
 * Whoever reads the server's log founds the organisation and the first account with the one-time token. The account is
 * administrator and provincial staff, as in most unions one person starts.
 */
@UseCase
@RequiresPermission(Permission.PUBLIC)
public class CreateFirstAdministrator {

    public record Command(@NotBlank String token, @NotBlank @Size(max = 200) String organisation, @NotBlank @Size(max = 50) String name,
            @NotBlank @Size(max = 120) String personName, String password) {
    }

    @Inject
    private SetupToken token;

    @Inject
    private OrganisationFounder organisations;

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    public void execute(@Valid Command command) {
        RuleBroken.unlessAt("token", token.matches(command.token()), "access.setup.wrongToken");
        long organisation = organisations.found(command.organisation());
        accounts.add(Account.open(organisation, command.name().toLowerCase(Locale.ROOT), command.personName(), passwords.hash(command.password()))
                .grant(new Grant(Role.ADMINISTRATOR, ScopeKind.ORGANISATION, organisation))
                .grant(new Grant(Role.PROVINCIAL_STAFF, ScopeKind.ORGANISATION, organisation)));
        token.useUp();
    }
}
