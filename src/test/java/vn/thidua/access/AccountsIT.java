package vn.thidua.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.thidua.access.usecase.AccountQueries;
import vn.thidua.access.usecase.AccountQueries.AccountRow;
import vn.thidua.access.usecase.ChangePassword;
import vn.thidua.access.usecase.CheckPassword;
import vn.thidua.access.usecase.CheckPassword.Answer;
import vn.thidua.access.usecase.CloseAccount;
import vn.thidua.access.usecase.GrantRole;
import vn.thidua.access.usecase.MovePracticeClock;
import vn.thidua.access.usecase.OpenAccount;
import vn.thidua.access.usecase.ReopenAccount;
import vn.thidua.access.usecase.ResetPassword;
import vn.thidua.access.usecase.WithdrawRole;
import vn.thidua.test.InContainer;
import vn.thidua.test.World;

/** Accounts, roles, passwords and their lock. */
class AccountsIT extends InContainer {

    private static final String NEW_PASSWORD = "mat-khau-moi-2023";

    @Inject
    private OpenAccount open;

    @Inject
    private GrantRole grant;

    @Inject
    private WithdrawRole withdraw;

    @Inject
    private ResetPassword reset;

    @Inject
    private CloseAccount close;

    @Inject
    private ReopenAccount reopen;

    @Inject
    private ChangePassword changePassword;

    @Inject
    private MovePracticeClock moveClock;

    @Inject
    private AccountQueries queries;

    @Inject
    private CheckPassword check;

    @Inject
    private Reauthentication again;

    @Inject
    private CurrentUser user;

    private AccountRow row(String name) {
        return queries.accounts(name).get(0);
    }

    private Grant atUnit(Role role) {
        return new Grant(role, ScopeKind.UNIT, its.outsideUnitId());
    }

    @Test
    void an_administrator_opens_an_account_that_can_sign_in() {
        as(its.admin());
        String name = its.admin() + ".new";
        open.execute(new OpenAccount.Command(name, "Nguyễn Thị Mới", NEW_PASSWORD, atUnit(Role.UNIT_OFFICER)));
        assertEquals(Answer.RIGHT, check.check(name, NEW_PASSWORD));
        refused("access.account.nameTaken", () -> open.execute(new OpenAccount.Command(name, "Ai khác", NEW_PASSWORD, atUnit(Role.UNIT_OFFICER))));
        refused("access.password.tooShort", () -> open.execute(new OpenAccount.Command(name + "2", "Ai khác", "ngan", atUnit(Role.UNIT_OFFICER))));
        assertEquals(1, queries.accounts("nguyen thi moi").size());
    }

    @Test
    void roles_that_follow_from_the_cluster_are_not_granted_by_hand() {
        as(its.admin());
        AccountRow row = row(its.readOnly());
        refused("access.account.derivedRole", () -> grant.execute(new GrantRole.Command(row.id(), row.version(), new Grant(Role.LEADING, ScopeKind.CLUSTER, its.clusterId()))));
    }

    @Test
    void a_scope_of_another_organisation_is_refused() {
        as(its.admin());
        AccountRow row = row(its.readOnly());
        refused("access.account.foreignScope", () -> grant.execute(new GrantRole.Command(row.id(), row.version(), new Grant(Role.READ_ONLY, ScopeKind.ORGANISATION, its.organisationId() + 1))));
    }

    @Test
    void a_role_withdrawn_is_gone_with_the_next_request() {
        as(its.readOnly());
        assertTrue(user.mayAnywhere(Permission.VIEW_CLUSTER));
        as(its.admin());
        AccountRow row = row(its.readOnly());
        withdraw.execute(new WithdrawRole.Command(row.id(), row.version(), row.grants().get(0)));
        as(its.readOnly());
        assertFalse(user.mayAnywhere(Permission.VIEW_CLUSTER));
    }

    @Test
    void the_fifth_wrong_password_locks_for_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            assertEquals(Answer.WRONG, check.check(its.staff(), "sai"));
        }
        assertEquals(Answer.LOCKED, check.check(its.staff(), World.PASSWORD));
        clock.continueFrom(clock.instant().plus(Duration.ofMinutes(16)));
        assertEquals(Answer.RIGHT, check.check(its.staff(), World.PASSWORD));
    }

    @Test
    void a_right_password_forgives_the_wrong_ones_before() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                assertEquals(Answer.WRONG, check.check(its.staff(), "sai"));
            }
            assertEquals(Answer.RIGHT, check.check(its.staff(), World.PASSWORD));
        }
    }

    @Test
    void a_signature_asks_for_the_password_again_and_counts_wrong_ones() {
        as(its.leader());
        again.confirm(World.PASSWORD);
        for (int i = 0; i < 5; i++) {
            refused("access.password.wrong", () -> again.confirm("sai"));
        }
        refused("access.signIn.locked", () -> again.confirm(World.PASSWORD));
    }

    @Test
    void a_closed_account_cannot_sign_in_until_it_is_reopened() {
        as(its.admin());
        AccountRow row = row(its.teller());
        close.execute(new CloseAccount.Command(row.id(), row.version()));
        assertEquals(Answer.WRONG, check.check(its.teller(), World.PASSWORD));
        reopen.execute(new ReopenAccount.Command(row.id(), row(its.teller()).version()));
        assertEquals(Answer.RIGHT, check.check(its.teller(), World.PASSWORD));
    }

    @Test
    void administrators_do_not_lock_themselves_out() {
        as(its.admin());
        AccountRow row = row(its.admin());
        refused("access.account.notOneself", () -> close.execute(new CloseAccount.Command(row.id(), row.version())));
        refused("access.account.notOneself", () -> withdraw.execute(new WithdrawRole.Command(row.id(), row.version(), row.grants().get(0))));
    }

    @Test
    void the_later_of_two_administrators_is_told() {
        as(its.admin());
        AccountRow row = row(its.teller());
        reset.execute(new ResetPassword.Command(row.id(), row.version(), NEW_PASSWORD));
        assertEquals(Answer.RIGHT, check.check(its.teller(), NEW_PASSWORD));
        stale(() -> reset.execute(new ResetPassword.Command(row.id(), row.version(), NEW_PASSWORD)));
        stale(() -> grant.execute(new GrantRole.Command(row.id(), row.version(), atUnit(Role.READ_ONLY))));
        stale(() -> withdraw.execute(new WithdrawRole.Command(row.id(), row.version(), row.grants().get(0))));
        stale(() -> close.execute(new CloseAccount.Command(row.id(), row.version())));
        stale(() -> reopen.execute(new ReopenAccount.Command(row.id(), row.version())));
    }

    @Test
    void nobody_else_manages_accounts() {
        as(its.admin());
        AccountRow row = row(its.teller());
        for (String other : new String[] {its.staff(), its.officers().get(0), its.leader(), its.foreign(), null}) {
            as(other);
            denied(() -> open.execute(new OpenAccount.Command("ai.do", "Ai đó", NEW_PASSWORD, atUnit(Role.UNIT_OFFICER))));
            denied(() -> reset.execute(new ResetPassword.Command(row.id(), row.version(), NEW_PASSWORD)));
            denied(() -> grant.execute(new GrantRole.Command(row.id(), row.version(), atUnit(Role.READ_ONLY))));
            denied(() -> withdraw.execute(new WithdrawRole.Command(row.id(), row.version(), row.grants().get(0))));
            denied(() -> close.execute(new CloseAccount.Command(row.id(), row.version())));
            denied(() -> queries.accounts(""));
        }
    }

    @Test
    void a_person_changes_her_own_password_with_the_present_one() {
        as(its.readOnly());
        refused("access.password.notRepeated", () -> changePassword.execute(new ChangePassword.Command(World.PASSWORD, NEW_PASSWORD, "khác đi một chút")));
        refused("access.password.wrong", () -> changePassword.execute(new ChangePassword.Command("sai", NEW_PASSWORD, NEW_PASSWORD)));
        refused("access.password.tooShort", () -> changePassword.execute(new ChangePassword.Command(World.PASSWORD, "ngan", "ngan")));
        changePassword.execute(new ChangePassword.Command(World.PASSWORD, NEW_PASSWORD, NEW_PASSWORD));
        assertEquals(Answer.RIGHT, check.check(its.readOnly(), NEW_PASSWORD));
        as(null);
        denied(() -> changePassword.execute(new ChangePassword.Command(NEW_PASSWORD, World.PASSWORD, World.PASSWORD)));
    }

    @Test
    void the_clock_is_not_moved_in_production() {
        as(its.staff());
        refused("access.clock.productionOnly", () -> moveClock.execute(new MovePracticeClock.Command(java.time.LocalDateTime.now(clock).plusDays(1))));
    }
}
