package vn.thidua.commendation.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thidua.commendation.NominationDirectory;

/**
 * Awards of a cluster-year that are voted on in one poll, the higher level first. A rule that says so begins a stage of its
 * own: its poll is planned when the stage before it is decided, so that it is known who has left.
 *
 * @param subject under which the ballot knows the first round
 */
public record VoteStage(String subject, List<AwardType> types) {

    /** The stages in their order; empty without rules. */
    public static List<VoteStage> of(long clusterId, long yearId, List<AwardType> types, List<AwardRule> rules) {
        Map<Long, AwardRule> ruleOf = rules.stream().collect(Collectors.toMap(AwardRule::awardTypeId, Function.identity()));
        String first = NominationDirectory.subjectOf(clusterId, yearId);
        List<VoteStage> stages = new ArrayList<>();
        for (AwardType type : types.stream().sorted(AwardType.ORDER).toList()) {
            AwardRule rule = ruleOf.get(type.id());
            if (rule == null) {
                continue;
            }
            if (stages.isEmpty() || rule.ownPoll()) {
                stages.add(new VoteStage(stages.isEmpty() ? first : first + "/" + type.id(), new ArrayList<>()));
            }
            stages.get(stages.size() - 1).types.add(type);
        }
        return stages.stream().map(stage -> new VoteStage(stage.subject, List.copyOf(stage.types))).toList();
    }
}
