package vn.thidua.achievement.model;

/** Who took a step, kept with it under the name she had then; {@code accountId} is null in the sample case only. */
public record Actor(Long accountId, String personName) {
}
