package vn.thidua.achievement.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.thidua.achievement.model.ReminderPlan;
import vn.thidua.shared.store.Repository;

@ApplicationScoped
public class ReminderPlans extends Repository<ReminderPlan> {

    public ReminderPlans() {
        super(ReminderPlan.class);
    }

    public Optional<ReminderPlan> of(long yearId) {
        return em.createQuery("select p from ReminderPlan p where p.yearId = :year", ReminderPlan.class)
                .setParameter("year", yearId).getResultStream().findFirst();
    }
}
