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
import vn.thidua.access.RequiresPermission;
import vn.thidua.cluster.ClusterDirectory;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.store.Conferences;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.RuleBroken;
import vn.thidua.shared.UseCase;

/** Plans a conference of the cluster-year; the year-end conference is held once. */
@UseCase
@RequiresPermission(Permission.RECORD_CONFERENCE)
public class RecordConference {

    @Inject
    private CurrentUser user;

    @Inject
    private ClusterDirectory clusters;

    @Inject
    private Conferences conferences;

    /** @param agenda one item a line */
    public record Command(long clusterId, long yearId, @NotNull ConferenceKind kind, @NotBlank @Size(max = 200) String place,
            @NotNull LocalDateTime startsAt, @NotBlank @Size(max = 120) String chair, @Size(max = 120) String secretary,
            @Size(max = 8000) String agenda) {
    }

    /** @return the conference's id */
    public long execute(@Valid Command command) {
        var cluster = clusters.cluster(command.clusterId());
        user.must(Permission.RECORD_CONFERENCE, cluster.place());
        if (clusters.year(command.yearId()).organisationId() != cluster.organisationId()) {
            throw new NotFound();
        }
        RuleBroken.unlessAt("kind", command.kind() != ConferenceKind.YEAR_END || conferences.of(command.clusterId(), command.yearId())
                .stream().noneMatch(c -> c.kind() == ConferenceKind.YEAR_END), "conference.conference.yearEndTwice");
        return conferences.add(Conference.plan(cluster.organisationId(), command.clusterId(), command.yearId(), command.kind(),
                new Conference.Announcement(command.place(), command.startsAt(), command.chair(), command.secretary(),
                        lines(command.agenda())))).id();
    }

    static List<String> lines(String agenda) {
        return agenda == null ? List.of() : agenda.lines().toList();
    }
}
