package vn.thidua.achievement.web;

import java.io.Serializable;
import vn.thidua.achievement.model.ActivityKind;
import vn.thidua.achievement.model.ReportContent;

/** A model or a club in the officers' form. */
public class ActivityRow implements Serializable {

    private ActivityKind kind = ActivityKind.MODEL;
    private String name;
    private String description;
    private Integer participants;

    static ActivityRow of(ReportContent.ActivityLine line) {
        ActivityRow row = new ActivityRow();
        row.kind = line.kind();
        row.name = line.name();
        row.description = line.description();
        row.participants = line.participants();
        return row;
    }

    ReportContent.ActivityLine line() {
        return new ReportContent.ActivityLine(kind, name, description, participants);
    }

    public ActivityKind getKind() {
        return kind;
    }

    public void setKind(ActivityKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Integer getParticipants() {
        return participants;
    }

    public void setParticipants(Integer participants) {
        this.participants = participants;
    }
}
