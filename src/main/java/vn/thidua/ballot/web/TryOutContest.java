package vn.thidua.ballot.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.ballot.ContestRule;
import vn.thidua.ballot.ContestRule.OrderCounting;
import vn.thidua.ballot.PollPlan;
import vn.thidua.ballot.RuleForm;
import vn.thidua.ballot.model.OwnDelegates;
import vn.thidua.ballot.model.VoteCase;

/** The inputs of one contest of a made-up vote; what its rule does not ask for is left out. */
public class TryOutContest implements Serializable {

    private final RuleForm rule;
    private final List<Row> rows = new ArrayList<>();
    private String name;
    private Integer valid = 0;
    private Integer blank = 0;
    private Integer invalid = 0;

    TryOutContest(String name, ContestRule rule, List<String> nominees) {
        this.name = name;
        this.rule = RuleForm.of(rule);
        nominees.forEach(nominee -> rows.add(new Row(nominee)));
    }

    /** One nominee. */
    public static class Row implements Serializable {

        private String name;
        private Integer votes = 0;
        private Integer against = 0;
        private Integer points = 0;
        private BigDecimal score;
        private BigDecimal subScore;
        private String className;
        private Integer own = 0;

        Row(String name) {
            this.name = name;
        }

        VoteCase.Nominee nominee(ContestRule rule) {
            boolean yesNo = rule.form() == ContestRule.Form.YES_NO;
            boolean byPoints = rule.ordered() == OrderCounting.POINTS;
            boolean recused = rule.recusal() == ContestRule.Recusal.OWN_DELEGATES;
            var facts = new PollPlan.Nominee(0, name, score, subScore == null ? List.of() : List.of(subScore), className, false, false);
            return new VoteCase.Nominee(facts, or0(votes), yesNo ? or0(against) : 0, byPoints ? or0(points) : 0,
                    recused ? new OwnDelegates(or0(own), or0(own)) : OwnDelegates.NONE);
        }

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Integer getVotes() {
            return votes;
        }

        public void setVotes(Integer votes) {
            this.votes = votes;
        }

        public Integer getAgainst() {
            return against;
        }

        public void setAgainst(Integer against) {
            this.against = against;
        }

        public Integer getPoints() {
            return points;
        }

        public void setPoints(Integer points) {
            this.points = points;
        }

        public BigDecimal getScore() {
            return score;
        }

        public void setScore(BigDecimal score) {
            this.score = score;
        }

        public BigDecimal getSubScore() {
            return subScore;
        }

        public void setSubScore(BigDecimal subScore) {
            this.subScore = subScore;
        }

        public String getClassName() {
            return className;
        }

        public void setClassName(String className) {
            this.className = className;
        }

        public Integer getOwn() {
            return own;
        }

        public void setOwn(Integer own) {
            this.own = own;
        }
    }

    /** @throws vn.thidua.shared.RuleBroken at the input of the rule that does not fit */
    VoteCase.Contest contest() {
        ContestRule made = rule.rule();
        List<VoteCase.Nominee> nominees = rows.stream().filter(row -> row.name != null && !row.name.isBlank()).map(row -> row.nominee(made)).toList();
        return new VoteCase.Contest(name == null ? "" : name, made, or0(valid), or0(blank), or0(invalid), nominees);
    }

    List<String> names() {
        return rows.stream().map(Row::getName).toList();
    }

    static int or0(Integer number) {
        return number == null ? 0 : number;
    }

    public boolean isYesNo() {
        return rule.getForm() == ContestRule.Form.YES_NO;
    }

    public boolean isPoints() {
        return rule.isOrdering() && rule.getOrdered() == OrderCounting.POINTS;
    }

    public RuleForm getRule() {
        return rule;
    }

    public List<Row> getRows() {
        return rows;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getValid() {
        return valid;
    }

    public void setValid(Integer valid) {
        this.valid = valid;
    }

    public Integer getBlank() {
        return blank;
    }

    public void setBlank(Integer blank) {
        this.blank = blank;
    }

    public Integer getInvalid() {
        return invalid;
    }

    public void setInvalid(Integer invalid) {
        this.invalid = invalid;
    }
}
