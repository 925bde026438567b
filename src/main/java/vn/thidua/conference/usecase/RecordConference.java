package vn.thidua.conference.usecase;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Plans a conference of the cluster-year, the year-end conference once; or a meeting of the organisation's council. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class RecordConference {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Conferences conferences;

    /** @param clusterId null for a meeting of the council; @param agenda one item a line */
    public record Command(Long clusterId, long yearId, @NotNull ConferenceKind kind, @NotBlank @Size(max = 200) String place,
            @NotNull LocalDateTime startsAt, @NotBlank @Size(max = 120) String chair, @Size(max = 120) String secretary,
            @Size(max = 8000) String agenda) {
    }

    /** @return the conference's id */
    public long execute(@Valid Command command) {
        long organisationId = command.clusterId() == null ? user.organisationId() : clusters.cluster(command.clusterId()).organisationId();
        user.must(Permission.RECORD_CONFERENCE, new Place(organisationId, command.clusterId(), null));
        if (clusters.year(command.yearId()).organisationId() != organisationId) {
            throw new NotFound();
        }
        RuleBroken.unlessAt("kind", command.kind() != ConferenceKind.YEAR_END || conferences.of(command.clusterId(), command.yearId())
                .stream().noneMatch(c -> c.kind() == ConferenceKind.YEAR_END), "conference.conference.yearEndTwice");
        return conferences.add(Conference.plan(organisationId, command.clusterId(), command.yearId(), command.kind(),
                new Conference.Announcement(command.place(), command.startsAt(), command.chair(), command.secretary(),
                        lines(command.agenda())))).id();
    }

    static List<String> lines(String agenda) {
        return agenda == null ? List.of() : agenda.lines().toList();
    }
}
