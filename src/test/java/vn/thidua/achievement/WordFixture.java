package vn.thidua.achievement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Word files made by hand, part by part, as Word makes them. */
public final class WordFixture {

    public static final String MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    public static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    public static WordFixture of(String body) {
        return new WordFixture().type(MAIN).part("_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                .part("word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document " + W + "><w:body>" + body + "<w:sectPr/></w:body></w:document>")
                .part("word/media/image1.png", new byte[2000]);
    }

    public WordFixture type(String main) {
        return part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + "\"/></Types>");
    }

    public WordFixture part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    public WordFixture part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String p(String text) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
    }

    public static String bold(String text) {
        return "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String item(String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    public static String row(String... cells) {
        StringBuilder row = new StringBuilder("<w:tr>");
        for (String cell : cells) {
            row.append("<w:tc>").append(cell.startsWith("<w:") ? cell : p(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    public static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    /** A year-end report as a district office writes it: letterhead, headings by number, bullets, a table, a signature. */
    public static byte[] report() {
        return of(table(row(p("HỘI LHPN TỈNH THÁI NGUYÊN") + p("HUYỆN ĐẠI TỪ"), p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + p("Độc lập - Tự do - Hạnh phúc")))
                + p("Số: 25/BC-BTV") + p("Đại Từ, ngày 20 tháng 10 năm 2023")
                + bold("BÁO CÁO") + bold("Tổng kết công tác Hội năm 2023")
                + bold("I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ")
                + bold("1. Công tác tuyên truyền")
                + item("Tổ chức 45 buổi tuyên truyền cho 3.210 lượt hội viên.")
                + p("- Hoàn thành 6/7 chỉ tiêu &amp; được biểu dương;")
                + bold("2. Thực hiện hai khâu đột phá")
                + p("120 chi hội có nhóm trực tuyến.")
                + bold("3. Xây dựng mô hình, câu lạc bộ")
                + table(row("TT", "Mô hình", "Số người"), row("1", "Vườn chè mẫu của phụ nữ", "54"), row("2", "Biến rác thành quà tặng", "310"))
                + bold("II. TỒN TẠI, HẠN CHẾ, KHÓ KHĂN")
                + p("Địa bàn đông dân, cán bộ Hội cấp huyện chỉ có 5 người.")
                + bold("III. ĐỀ XUẤT, KIẾN NGHỊ") + p("Đề nghị tỉnh hỗ trợ đưa sản phẩm lên sàn thương mại điện tử.")
                + bold("IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM NĂM 2024") + p("Kết nạp 300 hội viên mới.")
                + p("Nơi nhận:") + p("T/M BAN THƯỜNG VỤ")).bytes();
    }
}
