package vn.thidua.ballot;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;

/**
 * What another feature asks the ballot to decide. The ballot knows neither commendations nor awards: only contests between
 * nominees, under names and subjects that the asking feature gives.
 *
 * @param subject finds the poll again, such as "commendation:3:7"; one poll at a time for each subject
 * @param mode how the conference votes; may still be changed while the poll is a draft
 */
public record PollPlan(long conferenceId, String subject, String titleVi, String titleEn, PollMode mode, List<Contest> contests)
        implements Serializable {

    /** A secret poll by phones and paper. */
    public PollPlan(long conferenceId, String subject, String titleVi, String titleEn, List<Contest> contests) {
        this(conferenceId, subject, titleVi, titleEn, PollMode.SEALED, contests);
    }

    /** Contests in order: the higher level first. The rule's filter sets nominees aside that then stand on no ballot. */
    public record Contest(String subject, String titleVi, String titleEn, ContestRule rule, List<Nominee> nominees) implements Serializable {
    }

    /**
     * @param score decides between equal votes; null where there is none
     * @param subScores decide after it, one after another; all nominees have equally many
     * @param className the class it was given, null for none
     * @param ended whether the unit exists no more on the day of the vote
     * @param rewarded whether it was rewarded for the same achievement already
     */
    public record Nominee(long unitId, String name, BigDecimal score, List<BigDecimal> subScores, String className, boolean ended, boolean rewarded)
            implements Serializable {

        public Nominee {
            subScores = List.copyOf(subScores);
        }

        public Nominee(long unitId, String name, BigDecimal score) {
            this(unitId, name, score, List.of(), null, false, false);
        }
    }
}
