package vn.thidua.achievement.usecase;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/**
 * The cluster's report as a Word file or as plain text: heading, sections, lines. Always in Vietnamese, in the plain layout of
 * Vietnamese administrative documents (A4, Times New Roman 14, margins 20/20/30/15 mm); empty sections are left out.
 */
public final class ClusterReportPaper {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private ClusterReportPaper() {
    }

    /** One section as it is printed: its Roman number with its title, and its lines. */
    public record Part(String title, List<String> lines) {
    }

    /** @param withSources whether the units' names stand in brackets behind each line */
    public static List<Part> parts(ClusterReportQueries.NarrativePage page, boolean withSources) {
        String[] numbers = {"I", "II", "III", "IV", "V", "VI"};
        List<Part> parts = new ArrayList<>();
        for (ClusterReportQueries.SectionView section : page.sections()) {
            if (!section.kept().isEmpty()) {
                List<String> lines = section.kept().stream().map(line -> withSources && !line.own() ? line.text() + " (" + String.join(", ", line.unitNames()) + ")" : line.text()).toList();
                parts.add(new Part(numbers[parts.size()] + ". " + Messages.text(Vietnamese.LOCALE, section.section()), lines));
            }
        }
        return parts;
    }

    public static String text(ClusterReportQueries.NarrativePage page, boolean withSources) {
        StringBuilder text = new StringBuilder();
        text.append(page.organisationName()).append('\n').append(page.cluster().name()).append("\n\n").append(title(page)).append('\n');
        for (Part part : parts(page, withSources)) {
            text.append('\n').append(part.title()).append('\n');
            part.lines().forEach(line -> text.append("- ").append(line).append('\n'));
        }
        return text.toString();
    }

    public static String title(ClusterReportQueries.NarrativePage page) {
        return Messages.text(Vietnamese.LOCALE, "achievement.narrative.paper.title", page.cluster().name(), page.year().number());
    }

    public static byte[] docx(ClusterReportQueries.NarrativePage page, boolean withSources) {
        StringBuilder body = new StringBuilder();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"4200\"/><w:gridCol w:w=\"5154\"/></w:tblGrid><w:tr>");
        body.append(cell(4200, paragraph("Head", page.organisationName()), paragraph("HeadBold", page.cluster().name())));
        body.append(cell(5154, paragraph("HeadBold", Messages.text(Vietnamese.LOCALE, "achievement.narrative.paper.state")),
                paragraph("HeadBold", Messages.text(Vietnamese.LOCALE, "achievement.narrative.paper.motto"))));
        body.append("</w:tr></w:tbl>").append(paragraph("Head", ""));
        body.append(paragraph("Title", title(page)));
        for (Part part : parts(page, withSources)) {
            body.append(paragraph("Heading1", part.title()));
            part.lines().forEach(line -> body.append(paragraph("Normal", "- " + line)));
        }
        return zip(new String[][] {
            {"[Content_Types].xml", XML + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                    + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"},
            {"_rels/.rels", XML + relationships("officeDocument", "word/document.xml")},
            {"word/_rels/document.xml.rels", XML + relationships("styles", "styles.xml")},
            {"word/styles.xml", XML + styles()},
            {"word/document.xml", XML + "<w:document " + W + "><w:body>" + body + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/>"
                    + "<w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"},
        });
    }

    private static String relationships(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static String styles() {
        return "<w:styles " + W + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" "
                + "w:cs=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault></w:docDefaults>"
                + style("Normal", "Normal", " w:default=\"1\"", "<w:pPr><w:spacing w:after=\"80\"/><w:ind w:firstLine=\"567\"/><w:jc w:val=\"both\"/></w:pPr>")
                + style("Head", "Head", "", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:sz w:val=\"26\"/></w:rPr>")
                + style("HeadBold", "Head Bold", "", "<w:pPr><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"26\"/></w:rPr>")
                + style("Title", "Title", "", "<w:pPr><w:spacing w:before=\"240\" w:after=\"240\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/></w:rPr>")
                + style("Heading1", "heading 1", "", "<w:pPr><w:keepNext/><w:spacing w:before=\"160\" w:after=\"80\"/><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr>")
                + "</w:styles>";
    }

    private static String style(String id, String name, String more, String properties) {
        return "<w:style w:type=\"paragraph\"" + more + " w:styleId=\"" + id + "\"><w:name w:val=\"" + name + "\"/>" + properties + "</w:style>";
    }

    private static String cell(int width, String... paragraphs) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + String.join("", paragraphs) + "</w:tc>";
    }

    private static String paragraph(String style, String text) {
        String lines = String.join("</w:t><w:br/><w:t xml:space=\"preserve\">", escaped(text).split("\n", -1));
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr><w:r><w:t xml:space=\"preserve\">" + lines + "</w:t></w:r></w:p>";
    }

    /** Characters that XML 1.0 cannot hold are left out; a lone surrogate is none either. */
    private static String escaped(String text) {
        StringBuilder xml = new StringBuilder();
        text.replaceAll("\\R", "\n").codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    boolean holds = sign == '\t' || sign == '\n' || sign >= 0x20 && sign <= 0xd7ff || sign >= 0xe000 && sign <= 0xfffd || sign >= 0x10000;
                    xml.append(holds ? Character.toString(sign) : "");
                }
            }
        });
        return xml.toString();
    }

    private static byte[] zip(String[][] parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String[] part : parts) {
                ZipEntry entry = new ZipEntry(part[0]);
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(part[1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
