package vn.thidua.unit.usecase;

import static vn.thidua.access.Permission.MANAGE_ACCOUNTS;
import static vn.thidua.access.Permission.MANAGE_UNITS;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import vn.thidua.access.AccessDenied;
import vn.thidua.access.AccountDirectory;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Grant;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.access.Role;
import vn.thidua.access.ScopeKind;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.unit.model.Organisation;
import vn.thidua.unit.model.Unit;
import vn.thidua.unit.store.Organisations;
import vn.thidua.unit.store.Units;

/**
 * A unit gets an organisation of its own one level down, with a first administrator, so that it can keep its own units and
 * clusters. Her password is drawn at random and told once, to whoever founds it.
 */
@UseCase
@RequiresPermission({MANAGE_UNITS, MANAGE_ACCOUNTS})
public class FoundMemberOrganisation {

    /** Without letters and digits that look alike on paper. */
    private static final String LETTERS = "abcdefghkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    public record Command(long unitId, long seenVersion, @NotBlank @Size(max = 50) String accountName, @NotBlank @Size(max = 120) String personName) {
    }

    /** {@code password} stands nowhere else. */
    public record Founded(long organisationId, String accountName, String password) implements Serializable {
    }

    @Inject
    private Units units;

    @Inject
    private Organisations organisations;

    @Inject
    private AccountDirectory accounts;

    @Inject
    private CurrentUser user;

    @Inject
    private Clock clock;

    private final SecureRandom random = new SecureRandom();

    public Founded execute(@Valid Command command) {
        Unit unit = units.get(command.unitId(), command.seenVersion());
        Place place = Place.organisation(unit.organisationId());
        if (!user.may(MANAGE_UNITS, place) && !user.may(MANAGE_ACCOUNTS, place)) {
            throw new AccessDenied();
        }
        LocalDate today = LocalDate.now(clock);
        RuleBroken.unless(unit.existsOn(today), "unit.level.ended");
        RuleBroken.unless(organisations.representedBy(unit.id()).isEmpty(), "unit.level.foundedAlready");
        var named = unit.on(today);
        RuleBroken.unless(!organisations.named(named.name()), "unit.level.nameTaken", named.name());
        String account = Vietnamese.nfc(command.accountName()).strip().toLowerCase(Locale.ROOT);
        RuleBroken.unlessAt("accountName", !accounts.taken(account), "unit.level.accountTaken", account);
        long organisation = organisations.add(Organisation.below(organisations.get(unit.organisationId()), unit.id(), named.name(),
                named.shortName().length() > 60 ? named.shortName().substring(0, 60) : named.shortName())).id();
        String password = password();
        accounts.open(organisation, account, command.personName(), password, List.of(
                new Grant(Role.ADMINISTRATOR, ScopeKind.ORGANISATION, organisation),
                new Grant(Role.PROVINCIAL_STAFF, ScopeKind.ORGANISATION, organisation)));
        return new Founded(organisation, account, password);
    }

    /** Sixteen of thirty letters, 78 bits, in groups that can be read out. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
