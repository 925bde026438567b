package vn.thidua.access.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Grant;
import vn.thidua.access.Passwords;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.model.Account;
import vn.thidua.access.store.Accounts;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** An administrator opens an account with a first role. */
@UseCase
@RequiresPermission(Permission.MANAGE_ACCOUNTS)
public class OpenAccount {

    public record Command(@NotBlank @Size(max = 50) String name, @NotBlank @Size(max = 120) String personName, String password, @NotNull Grant grant) {
    }

    @Inject
    private Accounts accounts;

    @Inject
    private Passwords passwords;

    @Inject
    private Scopes scopes;

    @Inject
    private CurrentUser user;

    public long execute(@Valid Command command) {
        user.must(Permission.MANAGE_ACCOUNTS, Place.organisation(user.organisationId()));
        String name = command.name().toLowerCase(Locale.ROOT);
        RuleBroken.unlessAt("name", accounts.named(name).isEmpty(), "access.account.nameTaken", name);
        scopes.mustKnow(user.organisationId(), command.grant());
        return accounts.add(Account.open(user.organisationId(), name, command.personName(), passwords.hash(command.password()))
                .grant(command.grant())).id();
    }
}
