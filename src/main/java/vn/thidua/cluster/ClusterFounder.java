package vn.thidua.cluster;

import java.time.LocalDate;
import java.util.Collection;

/** Forms years and clusters without a person: for the sample case. */
public interface ClusterFounder {

    long year(long organisationId, int number, LocalDate registrationUntil, LocalDate dataCutOff, LocalDate submissionUntil, LocalDate reviewUntil,
            LocalDate conferenceOn);

    long cluster(long organisationId, String name, String decision, Collection<Long> memberUnitIds, LocalDate from);

    void leader(long clusterId, LeadershipRole role, long unitId, LocalDate from, int yearNumber, ChosenBy chosenBy, String reference);
}
