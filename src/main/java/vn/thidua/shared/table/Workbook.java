package vn.thidua.shared.table;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.thidua.shared.RuleBroken;

/**
 * The first sheet of an XLSX file. All its parts are gone through once before the library reads it, in the library's own way
 * of finding them: how large they are unpacked, that none brings a document type, that no row or column lies beyond the
 * limits. The library would make room for a column "AAAAAAA" before anybody could count.
 */
final class Workbook {

    private final byte[] file;
    private final TableLimits limits;
    private final Set<String> fonts = new LinkedHashSet<>();
    private long unpacked;

    private Workbook(byte[] file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    record Content(List<SheetRow> rows, Set<String> fonts) {
    }

    static Content read(byte[] file, TableLimits limits) throws IOException {
        Workbook workbook = new Workbook(file, limits);
        workbook.inspect();
        return new Content(workbook.rows(), workbook.fonts);
    }

    private void inspect() throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream part = new Counted(zip.getInputStream(entry))) {
                    String name = entry.getName().toLowerCase(Locale.ROOT);
                    if (name.endsWith(".xml") || name.endsWith(".rels")) {
                        inspect(part);
                    } else {
                        part.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private void inspect(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader xml = factory.createXMLStreamReader(part);
        int rows = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            RuleBroken.unlessAt(TableFile.FIELD, event != XMLStreamConstants.DTD, "shared.table.unreadableXlsx");
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> TableFile.mustBeFew(rows++, 0, limits);
                case "c" -> {
                    String address = xml.getAttributeValue(null, "r");
                    RuleBroken.unlessAt(TableFile.FIELD, address == null || address.matches("[A-Za-z]{1,3}\\d{1,7}"), "shared.table.unreadableXlsx");
                }
                case "name", "rFont" -> {
                    String font = xml.getAttributeValue(null, "val");
                    if (font != null && fonts.size() < 100) {
                        fonts.add(font);
                    }
                }
                default -> { }
            }
        }
    }

    /** Stops as soon as all parts together are too large. */
    private final class Counted extends FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = super.read(buffer, from, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) {
            unpacked += Math.max(0, result < 0 ? 0 : bytes);
            RuleBroken.unlessAt(TableFile.FIELD, unpacked <= limits.unpacked(), "shared.table.tooLarge", limits.megabytes());
            return result;
        }
    }

    private List<SheetRow> rows() throws IOException {
        List<SheetRow> rows = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); var stream = workbook.getFirstSheet().openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                TableFile.mustBeFew(rows.size(), row.getCellCount(), limits);
                List<SheetRow.Cell> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(Workbook::cell).orElse(SheetRow.Cell.EMPTY));
                }
                rows.add(new SheetRow(row.getRowNum(), cells));
            }
        }
        return rows;
    }

    /** A number a program stored in binary may carry noise far behind the comma (19.500000000000004). */
    private static SheetRow.Cell cell(Cell cell) {
        boolean number = cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
        if (number) {
            BigDecimal exact = cell.getType() == CellType.NUMBER ? cell.asNumber() : (BigDecimal) cell.getValue();
            RuleBroken.unlessAt(TableFile.FIELD, exact.precision() < 400 && Math.abs(exact.scale()) < 400, "shared.table.unreadableXlsx");
            return new SheetRow.Cell(exact.setScale(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(), true);
        }
        String text = cell.getText();
        return new SheetRow.Cell(text == null ? "" : text, false);
    }
}
