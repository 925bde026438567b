package vn.thidua.ballot.web;

import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import vn.thidua.ballot.model.VotingCard;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/**
 * Voting cards on A4 sheets, eight on each, with lines to cut along. In Vietnamese, for the delegates. Made in memory for one
 * answer: no file, not even a temporary one, ever holds a card.
 */
final class VotingCardSheets {

    static final int COLUMNS = 2;
    static final int ROWS = 4;

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MM = 72 / 25.4f;
    private static final float CARD_WIDTH = 95 * MM;
    private static final float CARD_HEIGHT = 66 * MM;
    private static final float LEFT = (PDRectangle.A4.getWidth() - COLUMNS * CARD_WIDTH) / 2;
    private static final float BOTTOM = (PDRectangle.A4.getHeight() - ROWS * CARD_HEIGHT) / 2;
    private static final float QR = 34 * MM;
    private static final float PADDING = 5 * MM;
    private static final int TITLE_LINES = 3;

    /** @param voteAddress where delegates vote, without a card; @param network name of the venue's Wi-Fi, or empty */
    record Print(String title, String voteAddress, String network) {
    }

    private final PDDocument document = new PDDocument();
    private final PDType0Font font;
    private final Print print;
    private PDPageContentStream page;

    private VotingCardSheets(Print print) throws IOException {
        this.print = print;
        try (InputStream in = PDDocument.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, in, true);
        }
        document.getDocumentInformation().setTitle(say("ballot.poll.cards.heading"));
    }

    static void write(Print print, List<VotingCard.Secrets> cards, OutputStream out) throws IOException {
        VotingCardSheets sheets = new VotingCardSheets(print);
        try (sheets.document) {
            int onOne = COLUMNS * ROWS;
            int all = (cards.size() + onOne - 1) / onOne;
            for (int sheet = 0; sheet < all; sheet++) {
                sheets.sheet(cards.subList(sheet * onOne, Math.min(cards.size(), (sheet + 1) * onOne)), sheet + 1, all);
            }
            sheets.document.save(out);
        }
    }

    private void sheet(List<VotingCard.Secrets> cards, int number, int all) throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            page = content;
            cutLines();
            line(say("ballot.poll.cards.sheet", number, all), 8, LEFT + PADDING, BOTTOM - 6 * MM, false);
            for (int i = 0; i < cards.size(); i++) {
                card(cards.get(i), LEFT + i % COLUMNS * CARD_WIDTH, BOTTOM + (ROWS - 1 - i / COLUMNS) * CARD_HEIGHT);
            }
        }
    }

    /** From edge to edge of the paper, so that a ruler or a cutting machine finds them. */
    private void cutLines() throws IOException {
        page.setStrokingColor(0.55f);
        page.setLineWidth(0.4f);
        page.setLineDashPattern(new float[] {3, 3}, 0);
        for (int column = 0; column <= COLUMNS; column++) {
            stroke(LEFT + column * CARD_WIDTH, 0, LEFT + column * CARD_WIDTH, PDRectangle.A4.getHeight());
        }
        for (int row = 0; row <= ROWS; row++) {
            stroke(0, BOTTOM + row * CARD_HEIGHT, PDRectangle.A4.getWidth(), BOTTOM + row * CARD_HEIGHT);
        }
        page.setStrokingColor(0f);
        page.setLineDashPattern(new float[0], 0);
    }

    private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
        page.moveTo(fromX, fromY);
        page.lineTo(toX, toY);
        page.stroke();
    }

    private void card(VotingCard.Secrets card, float left, float bottom) throws IOException {
        float inner = CARD_WIDTH - 2 * PADDING;
        float top = bottom + CARD_HEIGHT - PADDING;
        line(say("ballot.poll.cards.heading"), 12, left + PADDING, top - 9, true);
        float y = top - 11;
        for (String part : wrapped(print.title(), 8.5f, inner, TITLE_LINES)) {
            y -= 11;
            line(part, 8.5f, left + PADDING, y, false);
        }
        float qrTop = y - 6;
        qr(QrCode.modules(print.voteAddress() + "#" + card.key()), left + PADDING - 2 * MM, qrTop - QR);
        float textLeft = left + PADDING + QR;
        float textWidth = inner - QR;
        List<String> how = new ArrayList<>();
        if (!print.network().isBlank()) {
            how.add(say("ballot.poll.cards.network", print.network().strip()));
        }
        how.add(say("ballot.poll.cards.how", print.voteAddress()));
        float line = qrTop - 8;
        for (String paragraph : how) {
            for (String part : wrapped(paragraph, 8.5f, textWidth, 5)) {
                line(part, 8.5f, textLeft, line, false);
                line -= 10.5f;
            }
            line -= 2;
        }
        line(card.typedCode(), 13.5f, textLeft, line - 6, true);
        float last = bottom + PADDING - 4;
        List<String> once = wrapped(say("ballot.poll.cards.keep"), 7.5f, inner, 2);
        for (int i = 0; i < once.size(); i++) {
            line(once.get(i), 7.5f, left + PADDING, last + (once.size() - 1 - i) * 9, false);
        }
    }

    /** Drawn as squares: no picture to be blurred by a printer's scaling. */
    private void qr(ByteMatrix modules, float left, float bottom) throws IOException {
        float module = QR / (modules.getWidth() + 2 * QrCode.QUIET);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    page.addRect(left + (x + QrCode.QUIET) * module, bottom + (modules.getHeight() - 1 - y + QrCode.QUIET) * module, (end - x) * module, module);
                    x = end;
                }
            }
        }
        page.fill();
    }

    private void line(String text, float size, float left, float bottom, boolean bold) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        page.setLineWidth(size / 40);
        page.newLineAtOffset(left, bottom);
        page.showText(writable(text));
        page.endText();
    }

    /** Words in lines of at most this width in points; a word that is longer is broken; what is beyond the last line ends in dots. */
    private List<String> wrapped(String text, float size, float width, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : writable(text).strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (wide(longer, size) <= width) {
                line = new StringBuilder(longer);
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            line = new StringBuilder();
            for (int sign : word.codePoints().toArray()) {
                if (wide(line + Character.toString(sign), size) > width) {
                    lines.add(line.toString());
                    line = new StringBuilder();
                }
                line.appendCodePoint(sign);
            }
        }
        lines.add(line.toString());
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            lines.set(most - 1, lines.get(most - 1) + "…");
        }
        return lines;
    }

    private float wide(String text, float size) throws IOException {
        return font.getStringWidth(text) * size / 1000;
    }

    /** A sign the font does not have would refuse the whole print. */
    private String writable(String text) {
        StringBuilder writable = new StringBuilder();
        Vietnamese.nfc(text).codePoints().map(sign -> Character.isWhitespace(sign) ? ' ' : sign).forEach(sign -> {
            try {
                font.encode(Character.toString(sign));
                writable.appendCodePoint(sign);
            } catch (IOException | IllegalArgumentException missing) {
                writable.append('?');
            }
        });
        return writable.toString();
    }

    private static String say(String key, Object... args) {
        return Messages.text(Vietnamese.LOCALE, key, args);
    }
}
