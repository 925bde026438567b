package vn.thidua.ballot.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.ballot.usecase.DeskQueries;
import vn.thidua.ballot.usecase.DeskQueries.DeskLink;
import vn.thidua.shared.web.Language;

/** From the door of a conference to the desks of its polls, for those who may sit there. */
@Named
@RequestScoped
public class DeskLinks {

    @Inject
    private DeskQueries queries;

    @Inject
    private Language language;

    private final Map<Long, List<DeskLink>> asked = new HashMap<>();

    public List<DeskLink> of(long conferenceId) {
        return asked.computeIfAbsent(conferenceId, queries::desksOf);
    }

    public String title(DeskLink link) {
        return "en".equals(language.getCode()) ? link.titleEn() : link.titleVi();
    }
}
