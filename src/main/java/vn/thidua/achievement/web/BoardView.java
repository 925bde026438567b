package vn.thidua.achievement.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardLine;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.achievement.usecase.SendReminders;
import vn.thidua.achievement.usecase.SetReminderPlan;
import vn.thidua.shared.web.Done;

/** Who has handed in and who has not, and the reminders. Which part is shown stands in the address. */
@Named
@ViewScoped
public class BoardView implements Serializable {

    @Inject
    private transient BoardQueries queries;

    @Inject
    private transient SetReminderPlan setPlan;

    @Inject
    private transient SendReminders send;

    @Inject
    private transient Done done;

    private Long year;
    private Long cluster;
    private Long unit;
    private String show;
    private String sort;
    private BoardQueries.Board board;
    private BoardQueries.Reminding reminding;

    private String daysBefore;
    private Integer everyDaysAfter;
    private String mailLanguage;

    public void load() {
        board = queries.board(question());
        year = board.year().id();
        if (board.plan() != null) {
            daysBefore = board.plan().daysBefore();
            everyDaysAfter = board.plan().everyDaysAfter();
            mailLanguage = board.plan().mailLanguage();
        }
    }

    public void loadReminding() {
        reminding = queries.reminding(question(), unit);
        year = reminding.year().id();
    }

    private BoardQueries.Question question() {
        return new BoardQueries.Question(year, cluster, getFilter(), getOrder());
    }

    public String savePlan() {
        setPlan.execute(new SetReminderPlan.Command(year, board.plan().id(), board.plan().version(), daysBefore, everyDaysAfter, mailLanguage));
        done.say("achievement.board.message.planSaved");
        return redirect();
    }

    public String sendReminders() {
        int reminded = send.execute(new SendReminders.Command(year, reminding.open().stream().map(candidate -> candidate.line().unitId()).collect(Collectors.toSet())));
        done.say("achievement.board.message.reminded", reminded);
        return redirect();
    }

    private String redirect() {
        return "/achievement/board.xhtml?faces-redirect=true&" + address(getFilter(), getOrder());
    }

    /** The address of the board as it is, but with this filter. */
    public String showing(BoardFilter filter) {
        return address(filter, getOrder());
    }

    /** The address of the board as it is, but in this order. */
    public String sortedBy(BoardOrder order) {
        return address(getFilter(), order);
    }

    private String address(BoardFilter filter, BoardOrder order) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("year", String.valueOf(year));
        parameters.put("cluster", cluster == null ? "" : String.valueOf(cluster));
        parameters.put("show", filter == BoardFilter.ALL ? "" : filter.name());
        parameters.put("sort", order == BoardOrder.CLUSTER ? "" : order.name());
        return parameters.entrySet().stream().filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue()).collect(Collectors.joining("&"));
    }

    /** Whether the line is the first of its cluster, above which the cluster's sum stands. */
    public boolean opensCluster(int index) {
        List<BoardLine> lines = board.lines();
        return getOrder() == BoardOrder.CLUSTER && (index == 0 || lines.get(index - 1).clusterId() != lines.get(index).clusterId());
    }

    public List<BoardFilter> getFilters() {
        return List.of(BoardFilter.values());
    }

    public List<BoardOrder> getOrders() {
        return List.of(BoardOrder.values());
    }

    public BoardFilter getFilter() {
        return named(BoardFilter.values(), show).orElse(BoardFilter.ALL);
    }

    public BoardOrder getOrder() {
        return named(BoardOrder.values(), sort).orElse(BoardOrder.CLUSTER);
    }

    /** What somebody wrote into the address is perhaps no name. */
    static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst();
    }

    public BoardQueries.Board getBoard() {
        return board;
    }

    public BoardQueries.Reminding getReminding() {
        return reminding;
    }

    public Long getYear() {
        return year;
    }

    public void setYear(Long year) {
        this.year = year;
    }

    public Long getCluster() {
        return cluster;
    }

    public void setCluster(Long cluster) {
        this.cluster = cluster;
    }

    public Long getUnit() {
        return unit;
    }

    public void setUnit(Long unit) {
        this.unit = unit;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public String getDaysBefore() {
        return daysBefore;
    }

    public void setDaysBefore(String daysBefore) {
        this.daysBefore = daysBefore;
    }

    public Integer getEveryDaysAfter() {
        return everyDaysAfter;
    }

    public void setEveryDaysAfter(Integer everyDaysAfter) {
        this.everyDaysAfter = everyDaysAfter;
    }

    public String getMailLanguage() {
        return mailLanguage;
    }

    public void setMailLanguage(String mailLanguage) {
        this.mailLanguage = mailLanguage;
    }
}
