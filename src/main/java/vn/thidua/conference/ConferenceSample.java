package vn.thidua.conference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thidua.conference.model.Conference;
import vn.thidua.conference.model.ConferenceKind;
import vn.thidua.conference.model.Delegate;
import vn.thidua.conference.store.Conferences;
import vn.thidua.conference.store.Delegates;

/**
 * The planned year-end conference of the sample case. From the report: day, place and the two guests; delegates, chair and
 * agenda are made up. Called by the sample loader only.
 */
@ApplicationScoped
public class ConferenceSample {

    private static final String FILE = "/sample/conference.tsv";

    @Inject
    private Conferences conferences;

    @Inject
    private Delegates delegates;

    /** @param unitIds ids of the member units by their short names */
    @Transactional
    public void load(long organisationId, long clusterId, long yearId, Map<String, Long> unitIds) {
        String[] plan = lines("plan").get(0);
        Conference conference = conferences.add(Conference.plan(organisationId, clusterId, yearId, ConferenceKind.YEAR_END,
                new Conference.Announcement(plan[1], LocalDateTime.parse(plan[2]), plan[3], plan[4],
                        lines("agenda").stream().map(line -> line[1]).toList())));
        lines("guest").forEach(guest -> conference.invite(guest[1], guest[2], true));
        for (String[] delegate : lines("delegate")) {
            delegates.add(Delegate.convene(conference.id(), unitIds.get(delegate[3]), delegate[1], delegate[2]));
        }
    }

    private static List<String[]> lines(String kind) {
        try (var in = ConferenceSample.class.getResourceAsStream(FILE)) {
            List<String[]> lines = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                if (line.startsWith(kind + "\t")) {
                    lines.add(line.split("\t"));
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
