package vn.thidua.ballot.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thidua.ballot.RuleSetDirectory;
import vn.thidua.ballot.store.RuleSets;

/** Answers other features about saved rules. */
@ApplicationScoped
@Transactional
public class RuleSetRegister implements RuleSetDirectory {

    @Inject
    private RuleSets sets;

    @Override
    public List<SavedRule> offered(long organisationId) {
        return sets.offered(organisationId).stream().map(set -> new SavedRule(set.id(), set.name(), set.rule())).toList();
    }
}
