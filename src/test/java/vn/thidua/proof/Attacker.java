package vn.thidua.proof;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Somebody with every file of the database and the application, who knows the tables, the delegates and all contents that
 * were cast, and wants to know who cast which. Each of her ways gives one guess for every delegate, each content once:
 * order of transactions in table files; order of traces in redo log, binary log, undo and other logs; nearness of traces.
 */
final class Attacker {

    /** What betrays a delegate and a content: any of these byte sequences. */
    record Clues(List<List<byte[]>> persons, List<List<byte[]>> contents) {
    }

    private final Path files;
    private final Map<String, TableFile.Key> tables;
    private final Random luck = new Random(20231030);

    /** @param files copy of everything; table files stand in a folder of the database's name in it */
    Attacker(Path files, Map<String, TableFile.Key> tables) {
        this.files = files;
        this.tables = tables;
    }

    /** Every way's guess: for each delegate the number of the content. */
    Map<String, List<Integer>> guesses(Clues clues) throws IOException {
        Map<String, List<Integer>> guesses = new LinkedHashMap<>();
        transactions(clues, guesses);
        Map<String, Traces> streams = new LinkedHashMap<>();
        for (Path file : all(files)) {
            if (!file.toString().endsWith(".ibd")) {
                Traces traces = traces(file, clues);
                if (traces.some()) {
                    streams.put(files.relativize(file).toString(), traces);
                }
            }
        }
        streams.forEach((name, traces) -> {
            guesses.put("nearest after, in " + name, nearest(traces, false));
            guesses.put("nearest, in " + name, nearest(traces, true));
        });
        streams.forEach((persons, of) -> streams.forEach((contents, with) -> {
            for (boolean first : new boolean[] {true, false}) {
                guesses.put("order of " + (first ? "first" : "last") + " traces, of delegates in " + persons + ", of contents in " + contents,
                        joined(ranks(of.persons(), first), ranks(with.contents(), first)));
            }
        }));
        return guesses;
    }

    /** Tables in which delegates are found beside tables in which contents are: joined by the order of transactions. */
    private void transactions(Clues clues, Map<String, List<Integer>> guesses) throws IOException {
        Map<String, List<Double>> persons = new TreeMap<>();
        Map<String, List<Double>> contents = new TreeMap<>();
        for (Path file : all(files)) {
            String name = file.getFileName().toString().replace(".ibd", "");
            if (file.toString().endsWith(".ibd") && tables.containsKey(name)) {
                List<TableFile.Row> rows = TableFile.rows(file, tables.get(name));
                keep(persons, name, youngest(rows, clues.persons()));
                keep(contents, name, youngest(rows, clues.contents()));
            }
        }
        persons.forEach((of, whose) -> contents.forEach((with, what) ->
                guesses.put("order of transactions, of delegates in " + of + ", of contents in " + with, joined(whose, what))));
    }

    private static void keep(Map<String, List<Double>> found, String table, List<Double> ranks) {
        if (ranks.stream().anyMatch(rank -> !rank.isNaN())) {
            found.put(table, ranks);
        }
    }

    private static List<Double> youngest(List<TableFile.Row> rows, List<List<byte[]>> clues) {
        return clues.stream().map(any -> rows.stream().filter(row -> any.stream().anyMatch(clue -> contains(row.data(), clue)))
                .mapToDouble(TableFile.Row::transaction).max().orElse(Double.NaN)).toList();
    }

    /** Who is first of the one kind goes with what is first of the other; what has no trace, or the same, is left to luck. */
    private List<Integer> joined(List<Double> persons, List<Double> contents) {
        List<Integer> whose = ordered(persons);
        List<Integer> what = ordered(contents);
        Integer[] guess = new Integer[persons.size()];
        for (int i = 0; i < guess.length; i++) {
            guess[whose.get(i)] = what.get(i);
        }
        return Arrays.asList(guess);
    }

    private List<Integer> ordered(List<Double> ranks) {
        List<Integer> order = new ArrayList<>(IntStream.range(0, ranks.size()).boxed().toList());
        Collections.shuffle(order, luck);
        order.sort(Comparator.comparing(ranks::get, Comparator.comparingDouble(rank -> rank.isNaN() ? Double.MAX_VALUE : rank)));
        return order;
    }

    /** Places of all traces in one file. */
    private record Traces(List<List<Long>> persons, List<List<Long>> contents) {

        boolean some() {
            return persons.stream().anyMatch(places -> !places.isEmpty()) || contents.stream().anyMatch(places -> !places.isEmpty());
        }
    }

    private static Traces traces(Path file, Clues clues) throws IOException {
        Needles needles = new Needles();
        name(needles, "p", clues.persons());
        name(needles, "c", clues.contents());
        Traces traces = new Traces(empty(clues.persons().size()), empty(clues.contents().size()));
        needles.each(file, (name, at) -> (name.startsWith("p") ? traces.persons() : traces.contents()).get(Integer.parseInt(name.substring(1))).add(at));
        return traces;
    }

    private static void name(Needles needles, String kind, List<List<byte[]>> clues) {
        for (int i = 0; i < clues.size(); i++) {
            String name = kind + i;
            clues.get(i).forEach(clue -> needles.bytes(name, clue));
        }
    }

    private static List<List<Long>> empty(int size) {
        return IntStream.range(0, size).<List<Long>>mapToObj(i -> new ArrayList<>()).toList();
    }

    private static List<Double> ranks(List<List<Long>> places, boolean first) {
        return places.stream().map(at -> at.isEmpty() ? Double.NaN : (double) at.get(first ? 0 : at.size() - 1)).toList();
    }

    /** The pair that stands nearest together first, and so on; each delegate and each content once. */
    private List<Integer> nearest(Traces traces, boolean before) {
        record Pair(long distance, int person, int content) {
        }
        List<Pair> pairs = new ArrayList<>();
        for (int person = 0; person < traces.persons().size(); person++) {
            for (int content = 0; content < traces.contents().size(); content++) {
                long best = Long.MAX_VALUE;
                for (long of : traces.persons().get(person)) {
                    for (long with : traces.contents().get(content)) {
                        if (with > of || before) {
                            best = Math.min(best, Math.abs(with - of));
                        }
                    }
                }
                if (best < Long.MAX_VALUE) {
                    pairs.add(new Pair(best, person, content));
                }
            }
        }
        Collections.shuffle(pairs, luck);
        pairs.sort(Comparator.comparingLong(Pair::distance));
        List<Double> whose = new ArrayList<>(Collections.nCopies(traces.persons().size(), Double.NaN));
        List<Double> what = new ArrayList<>(Collections.nCopies(traces.contents().size(), Double.NaN));
        double rank = 0;
        for (Pair pair : pairs) {
            if (whose.get(pair.person()).isNaN() && what.get(pair.content()).isNaN()) {
                whose.set(pair.person(), rank);
                what.set(pair.content(), rank++);
            }
        }
        return joined(whose, what);
    }

    static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A BIGINT as InnoDB stores it in a record, the redo log and the undo log: the highest byte first, its sign turned. */
    static byte[] stored(long number) {
        return ByteBuffer.allocate(8).putLong(number ^ Long.MIN_VALUE).array();
    }

    private static boolean contains(byte[] all, byte[] part) {
        outer:
        for (int at = 0; at + part.length <= all.length; at++) {
            for (int i = 0; i < part.length; i++) {
                if (all[at + i] != part[i]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }
}
