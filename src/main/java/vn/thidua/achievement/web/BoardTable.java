package vn.thidua.achievement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.thidua.access.AccessDenied;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardLine;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.table.TableFormat;
import vn.thidua.shared.table.TableWriter;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Fmt;
import vn.thidua.shared.web.Language;

/** The board as a CSV file, with the same question in its address as the page; as spreadsheets in Viet Nam read it: UTF-8 with a mark, semicolons. */
@WebServlet("/achievement/board.csv")
public class BoardTable extends HttpServlet {

    private static final List<String> HEADINGS = List.of("cluster", "unit", "state", "percent", "handedInOn", "lateDays", "evidenceMissing", "lastActivity", "remindedOn");

    @Inject
    private transient BoardQueries queries;

    @Inject
    private transient Fmt fmt;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            BoardQueries.Board board = queries.board(new BoardQueries.Question(id(request.getParameter("year")), id(request.getParameter("cluster")),
                    BoardView.named(BoardFilter.values(), request.getParameter("show")).orElse(BoardFilter.ALL),
                    BoardView.named(BoardOrder.values(), request.getParameter("sort")).orElse(BoardOrder.CLUSTER)));
            Locale locale = "en".equals(Language.codeOf(request)) ? Locale.ENGLISH : Vietnamese.LOCALE;
            response.setContentType(TableFormat.CSV.mediaType());
            response.setHeader("Content-Disposition", EvidenceServlet.disposition("attachment", Messages.text(locale, "achievement.board.label.file", board.year().number()) + ".csv"));
            write(board, locale, response.getOutputStream());
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void write(BoardQueries.Board board, Locale locale, OutputStream out) throws IOException {
        try (TableWriter writer = TableWriter.to(out, TableFormat.CSV, "")) {
            writer.row(HEADINGS.stream().map(heading -> Messages.text(locale, "achievement.board.label." + heading)).toList());
            for (BoardLine line : board.lines()) {
                writer.row(Arrays.asList(line.clusterName(), line.unitName(), Messages.text(locale, line.state()), line.percent(), line.handedInOn(),
                        line.lateDays(), line.evidenceMissing(), fmt.time(line.lastActivity()), line.remindedOn()));
            }
        }
    }

    private static Long id(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.valueOf(text);
    }
}
