package vn.thidua.ballot.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.thidua.ballot.model.VotingCard;

class Voting_card_sheetsTest {

    private static final String ADDRESS = "https://thidua.thainguyen.example.vn/vote";
    private static final String TITLE = "Bỏ phiếu suy tôn khen thưởng năm 2023, Cụm thi đua số 3: Định Hóa, Phú Lương, Đồng Hỷ, Đại Từ, Võ Nhai (ẶẪỖỮỰỴỶỸ)";

    private static List<VotingCard.Secrets> cards(int number) {
        return IntStream.range(0, number).mapToObj(i -> VotingCard.Secrets.draw()).toList();
    }

    private static byte[] print(String network, List<VotingCard.Secrets> cards) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        VotingCardSheets.write(new VotingCardSheets.Print(TITLE, ADDRESS, network), cards, pdf);
        return pdf.toByteArray();
    }

    @Test
    void bear_title_address_network_and_every_code_in_vietnamese() throws Exception {
        var cards = cards(10);
        byte[] pdf = print("Hội trường Định Hóa", cards);
        Path kept = Files.createDirectories(Path.of("target/cards"));
        Files.write(kept.resolve("cards.pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(2, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            for (String part : new String[] {"THẺ BỎ PHIẾU", "Bỏ phiếu suy tôn khen thưởng năm 2023", "ẶẪỖỮỰỴỶỸ", "Hội trường Định Hóa", "Tờ 2/2"}) {
                assertTrue(text.contains(part), part + " in " + text);
            }
            for (var card : cards) {
                assertTrue(text.contains(card.typedCode()), card::typedCode);
                assertFalse(text.contains(card.key()), "the key stands in the QR code only");
            }
        }
    }

    @Test
    void carry_the_address_and_the_key_behind_a_hash_in_a_code_that_a_phone_reads() throws Exception {
        var cards = cards(9);
        try (PDDocument document = Loader.loadPDF(print("", cards))) {
            List<String> read = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                BufferedImage sheet = new PDFRenderer(document).renderImageWithDPI(page, 200);
                int width = sheet.getWidth() / VotingCardSheets.COLUMNS;
                int height = sheet.getHeight() / VotingCardSheets.ROWS;
                for (int i = 0; i < Math.min(8, cards.size() - 8 * page); i++) {
                    read.add(decoded(sheet.getSubimage(i % 2 * width, i / 2 * height, width, height)));
                }
            }
            assertEquals(cards.stream().map(card -> ADDRESS + "#" + card.key()).toList(), read);
        }
    }

    @Test
    void carry_a_font_of_their_own_and_only_the_letters_used() throws Exception {
        byte[] pdf = print("", cards(8));
        assertTrue(pdf.length < 150_000, pdf.length + " bytes");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (var name : resources.getFontNames()) {
                assertTrue(resources.getFont(name).isEmbedded());
                assertTrue(resources.getFont(name).getName().matches("[A-Z]{6}\\+.*"), "a subset");
            }
        }
    }

    @Test
    void are_printed_also_where_a_sign_is_in_no_font() throws Exception {
        try (PDDocument document = Loader.loadPDF(print("Wi-Fi \uD83D\uDE00", cards(1)))) {
            assertTrue(new PDFTextStripper().getText(document).contains("Wi-Fi ?"));
        }
    }

    private static String decoded(BufferedImage image) throws Exception {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        return new QRCodeReader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }
}
