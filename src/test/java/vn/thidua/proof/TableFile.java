package vn.thidua.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A table's file as InnoDB lays it out, read without a database server: the records of the clustered index, also deleted ones
 * that are still there, each with the number of the transaction that wrote it last. This is what betrays who voted how in a
 * table with random keys and no times.
 *
 * <p>Layout: pages of 16 KiB; bytes 24..25 of a page are its type, 17855 for an index page; the page's header begins at byte
 * 38; records are a list linked by relative offsets from "infimum" at byte 99, freed ones another; in front of each record
 * stand 5 bytes, before them the null bits and the lengths of columns of variable length; a record is the primary key, 6
 * bytes of transaction, 7 bytes of roll pointer, then the other columns.
 */
final class TableFile {

    private static final int PAGE = 16 * 1024;
    private static final int INDEX_PAGE = 17855;
    private static final int INFIMUM = 99;
    private static final int SUPREMUM = 112;

    /** @param data the record's bytes from the primary key on, up to where the next one begins */
    record Row(long transaction, int page, int offset, boolean deleted, byte[] data) {
    }

    /**
     * The primary key's columns in their order: sizes in bytes of those of fixed size, 0 for one of variable size, of which
     * the length stands in front of the record.
     */
    record Key(List<Integer> sizes, int nullableColumns) {
    }

    private TableFile() {
    }

    static List<Row> rows(Path file, Key key) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        long clustered = Long.MAX_VALUE;
        for (int page = 0; page + PAGE <= bytes.length; page += PAGE) {
            if (leaf(bytes, page)) {
                clustered = Math.min(clustered, index(bytes, page));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int page = 0; page + PAGE <= bytes.length; page += PAGE) {
            if (leaf(bytes, page) && index(bytes, page) == clustered) {
                page(ByteBuffer.wrap(bytes, page, PAGE).slice(), page / PAGE, key, rows);
            }
        }
        return rows;
    }

    private static boolean leaf(byte[] bytes, int page) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return (buffer.getShort(page + 24) & 0xffff) == INDEX_PAGE && buffer.getShort(page + 64) == 0;
    }

    /** The first index that was made has the lowest number: the clustered one. */
    private static long index(byte[] bytes, int page) {
        return ByteBuffer.wrap(bytes).getLong(page + 66);
    }

    private static void page(ByteBuffer page, int number, Key key, List<Row> rows) {
        List<Integer> used = new ArrayList<>();
        for (int at = next(page, INFIMUM); at > SUPREMUM && at < PAGE && used.size() < 5000; at = next(page, at)) {
            used.add(at);
        }
        List<Integer> freed = new ArrayList<>();
        int free = page.getShort(44) & 0xffff;
        for (int at = free; at > SUPREMUM && at < PAGE && freed.size() < 5000; at = next(page, at)) {
            freed.add(at);
            if ((page.getShort(at - 2) & 0xffff) == 0) {
                break;
            }
        }
        TreeSet<Integer> begins = new TreeSet<>(used);
        begins.addAll(freed);
        int top = page.getShort(40) & 0xffff;
        for (int at : begins) {
            int end = begins.higher(at) == null ? Math.max(top, at) : begins.higher(at);
            int keySize = keySize(page, at, key);
            if (keySize > 0 && at + keySize + 13 <= Math.min(end, PAGE)) {
                long transaction = (page.getShort(at + keySize) & 0xffffL) << 32 | page.getInt(at + keySize + 2) & 0xffffffffL;
                boolean deleted = freed.contains(at) || (page.get(at - 5) & 0x20) != 0;
                rows.add(new Row(transaction, number, at, deleted, Arrays.copyOfRange(page.array(), page.arrayOffset() + at, page.arrayOffset() + end)));
            }
        }
    }

    private static int next(ByteBuffer page, int at) {
        int relative = page.getShort(at - 2);
        return relative == 0 ? 0 : (at + relative) & 0xffff;
    }

    private static int keySize(ByteBuffer page, int at, Key key) {
        int size = 0;
        int length = at - 6 - (key.nullableColumns() + 7) / 8;
        for (int column : key.sizes()) {
            size += column > 0 ? column : page.get(length--) & 0xff;
        }
        return size;
    }
}
