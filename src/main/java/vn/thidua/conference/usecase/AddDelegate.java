package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Convenes a delegate for a unit that is a member of the cluster on the day of the conference; a member of the council for none. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class AddDelegate {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    /** @param unitId null for a meeting of the council */
    public record Command(long conferenceId, Long unitId, @NotBlank @Size(max = 120) String personName,
            @NotBlank @Size(max = 200) String capacity) {
    }

    /** @return the delegate's id */
    public long execute(@Valid Command command) {
        Conference conference = conferences.get(command.conferenceId());
        user.must(Permission.RECORD_CONFERENCE, conference.scope());
        conference.mustBePlanned();
        boolean fits = conference.ofCouncil() ? command.unitId() == null : command.unitId() != null && clusters.membersOn(conference.clusterId(), conference.startsAt().toLocalDate()).stream()
                .anyMatch(unit -> unit.id() == command.unitId());
        RuleBroken.unlessAt("unitId", fits, "conference.delegate.notAMember");
        Delegate delegate = Delegate.convene(conference.id(), command.unitId(), command.personName(), command.capacity());
        RuleBroken.unlessAt("personName", delegates.of(conference.id()).stream().noneMatch(delegate::sameAs), "conference.delegate.twice");
        return delegates.add(delegate).id();
    }
}
