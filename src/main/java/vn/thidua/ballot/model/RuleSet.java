package vn.thidua.ballot.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.RuleColumns;
import vn.thidua.shared.Root;
import vn.thidua.shared.RuleBroken;

/**
 * A rule under a name, saved by the province to begin with wherever a rule is set; revised until it is retired. Whoever takes
 * it gets a copy: what was set or voted by it never changes with it.
 */
@Entity
@Table(name = "rule_set")
public class RuleSet extends Root {

    @Column(name = "organisation_id")
    private long organisationId;

    @Column(name = "name")
    private String name;

    @Column(name = "retired")
    private boolean retired;

    @Embedded
    private RuleColumns rule;

    protected RuleSet() {
    }

    public static RuleSet save(long organisationId, String name, ContestRule rule) {
        RuleSet set = new RuleSet();
        set.organisationId = organisationId;
        set.revise(name, rule);
        return set;
    }

    public void revise(String newName, ContestRule newRule) {
        RuleBroken.unless(!retired, "ballot.rules.retiredAlready");
        RuleBroken.unlessAt("name", newName != null && !newName.isBlank(), "ballot.rules.nameMissing");
        name = newName.strip();
        rule = RuleColumns.of(newRule);
    }

    /** It is offered no more; what was taken from it stays. */
    public void retire() {
        RuleBroken.unless(!retired, "ballot.rules.retiredAlready");
        retired = true;
    }

    public long organisationId() {
        return organisationId;
    }

    public String name() {
        return name;
    }

    public boolean retired() {
        return retired;
    }

    public ContestRule rule() {
        return rule.rule();
    }
}
