package vn.thidua.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.thidua.access.CurrentUser;
import vn.thidua.access.Permission;
import vn.thidua.access.Place;
import vn.thidua.access.usecase.MovePracticeClock;
import vn.thidua.shared.web.Done;

/** Whoever tries the product: lets the year go on to another day. */
@Named
@ViewScoped
public class ClockView implements Serializable {

    @Inject
    private transient MovePracticeClock move;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Done done;

    @Inject
    private transient CurrentUser user;

    private LocalDate date;
    private LocalTime time;

    public void load() {
        user.must(Permission.MOVE_PRACTICE_CLOCK, Place.organisation(user.organisationId()));
    }

    @PostConstruct
    void now() {
        date = LocalDate.now(clock).plusDays(1);
        time = LocalTime.of(8, 0);
    }

    public String submit() {
        move.execute(new MovePracticeClock.Command(date.atTime(time)));
        done.say("access.clock.message.moved", date);
        return "/chain/home.xhtml?faces-redirect=true";
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }
}
