package vn.thidua.achievement.web;

import java.io.Serializable;
import vn.thidua.achievement.usecase.ReportQueries;

/** One question that waits for the unit, and what its officer types. */
public class AnswerRow implements Serializable {

    private final ReportQueries.QuestionView question;
    private String text;

    AnswerRow(ReportQueries.QuestionView question) {
        this.question = question;
    }

    public ReportQueries.QuestionView getQuestion() {
        return question;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
