package vn.thidua.achievement.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.thidua.access.AccessDenied;
import vn.thidua.achievement.model.BoardFilter;
import vn.thidua.achievement.model.BoardLine;
import vn.thidua.achievement.model.BoardOrder;
import vn.thidua.achievement.usecase.BoardQueries;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;
import vn.thidua.shared.web.Fmt;
import vn.thidua.shared.web.Language;

/** The board as a CSV file, with the same question in its address as the page; as spreadsheets in Viet Nam read it: UTF-8 with a mark, semicolons. */
@WebServlet("/achievement/board.csv")
public class BoardTable extends HttpServlet {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final String[] HEADINGS = {"cluster", "unit", "state", "percent", "handedInOn", "lateDays", "evidenceMissing", "lastActivity", "remindedOn"};

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
            byte[] table = ("\uFEFF" + table(board, locale)).getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/csv;charset=UTF-8");
            response.setContentLength(table.length);
            response.setHeader("Content-Disposition", EvidenceServlet.disposition("attachment", Messages.text(locale, "achievement.board.label.file", board.year().number()) + ".csv"));
            response.getOutputStream().write(table);
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private String table(BoardQueries.Board board, Locale locale) throws IOException {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180.builder().setDelimiter(';').get())) {
            for (String heading : HEADINGS) {
                printer.print(plain(Messages.text(locale, "achievement.board.label." + heading)));
            }
            printer.println();
            for (BoardLine line : board.lines()) {
                printer.printRecord(plain(line.clusterName()), plain(line.unitName()), plain(Messages.text(locale, line.state())), line.percent(),
                        fmt.date(line.handedInOn()), line.lateDays(), line.evidenceMissing(), fmt.time(line.lastActivity()), fmt.date(line.remindedOn()));
            }
        }
        return text.toString();
    }

    /** A name that a spreadsheet would take for a formula gets an apostrophe before it. */
    static String plain(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
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
