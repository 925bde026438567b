package vn.thidua.achievement.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Who checks whom in a year. Nobody checks itself and nobody checks two. The leader unit, a contestant like the others, is
 * checked by the deputy unit; without a deputy the province alone checks it, and it checks nobody where the others can do
 * without it. Two units do not check each other where that can be avoided: with two members alone it cannot. Among what is
 * left, a unit gets another checker than the year before, of these one it had least often, of these one it had longest ago,
 * of these the next in the cluster's order.
 *
 * <p>That is an assignment of least cost (Hungarian method) in which circles of two are forbidden one by one: of the two
 * halves of a circle either may go, and the cheaper plan is tried first, so the first plan without a circle is the best one.
 * Costs are whole numbers and every order is fixed: the same past gives the same pairs.
 */
public final class CrossCheck {

    private static final long FORBIDDEN = 1_000_000_000_000_000L;
    /** Years beyond which it makes no difference how long ago it was. */
    private static final int MEMORY = 30;
    /** Plans looked at before the best one found so far is taken, circle or not; never reached with clusters of usual size. */
    private static final int PATIENCE = 20_000;

    /** Why a unit has this checker. */
    public enum PairReason {
        /** The deputy checks the leader. */
        DEPUTY,
        /** There is no peer for it. */
        PROVINCE,
        /** It never had this checker. */
        NEW,
        /** It had all it could have; this one {@code lastYear} for the last time. */
        AGAIN
    }

    /**
     * @param checkerId null where the province alone checks
     * @param lastYear the year the same pair was last, or null
     */
    public record Pair(long unitId, Long checkerId, PairReason reason, Integer lastYear) implements Serializable {
    }

    /** A pair of a year before. */
    public record Past(int year, long unitId, long checkerId) {
    }

    private final List<Long> members;
    private final Long leader;
    private final Long deputy;
    private final List<Past> past;
    private final int year;

    private CrossCheck(int year, List<Long> members, Long leader, Long deputy, List<Past> past) {
        this.year = year;
        this.members = List.copyOf(members);
        this.leader = leader != null && members.contains(leader) ? leader : null;
        this.deputy = deputy != null && members.contains(deputy) && !deputy.equals(leader) ? deputy : null;
        this.past = past.stream().filter(pair -> pair.year() < year).toList();
    }

    /**
     * The pairs of the year, one for each member in the cluster's order.
     *
     * @param leader null where nobody leads; one that is no member counts as none, as does a deputy
     * @param past pairs of years before, in any order
     */
    public static List<Pair> of(int year, List<Long> members, Long leader, Long deputy, List<Past> past) {
        return new CrossCheck(year, members, leader, deputy, past).pairs();
    }

    private List<Pair> pairs() {
        int[] checkers = members.size() < 2 ? new int[] {members.size()} : assigned();
        List<Pair> pairs = new ArrayList<>();
        for (int unit = 0; unit < members.size(); unit++) {
            pairs.add(pair(unit, checkers[unit] == members.size() ? null : members.get(checkers[unit])));
        }
        return pairs;
    }

    private Pair pair(int unit, Long checker) {
        long id = members.get(unit);
        if (checker == null) {
            return new Pair(id, null, PairReason.PROVINCE, null);
        }
        Integer last = past.stream().filter(pair -> pair.unitId() == id && pair.checkerId() == checker).map(Past::year).max(Comparator.naturalOrder()).orElse(null);
        boolean deputyOfLeader = leader != null && id == leader && checker.equals(deputy);
        return new Pair(id, checker, deputyOfLeader ? PairReason.DEPUTY : last == null ? PairReason.NEW : PairReason.AGAIN, last);
    }

    /** A plan with what was forbidden to come to it. */
    private record Node(long cost, int order, int[] checkers, Set<List<Integer>> without) {
    }

    private int[] assigned() {
        long[][] costs = costs();
        PriorityQueue<Node> open = new PriorityQueue<>(Comparator.comparingLong(Node::cost).thenComparingInt(Node::order));
        Set<Set<List<Integer>>> seen = new HashSet<>();
        int order = 0;
        Node best = node(costs, Set.of(), order++);
        open.add(best);
        for (int tried = 0; tried < PATIENCE && !open.isEmpty(); tried++) {
            Node node = open.poll();
            int[] circle = circleOfTwo(node.checkers());
            if (circle == null) {
                return node.checkers();
            }
            for (int half = 0; half < 2; half++) {
                Set<List<Integer>> without = new HashSet<>(node.without());
                without.add(List.of(circle[half], circle[1 - half]));
                if (seen.add(without)) {
                    Node next = node(costs, without, order++);
                    if (next.cost() < FORBIDDEN) {
                        open.add(next);
                    }
                }
            }
        }
        return best.checkers();
    }

    private static Node node(long[][] costs, Set<List<Integer>> without, int order) {
        long[][] allowed = Arrays.stream(costs).map(long[]::clone).toArray(long[][]::new);
        without.forEach(arc -> allowed[arc.get(0)][arc.get(1)] = FORBIDDEN);
        int[] checkers = cheapest(allowed);
        long cost = 0;
        for (int unit = 0; unit < checkers.length; unit++) {
            cost += allowed[unit][checkers[unit]];
        }
        return new Node(cost, order, checkers, without);
    }

    private int[] circleOfTwo(int[] checkers) {
        for (int unit = 0; unit < members.size(); unit++) {
            int checker = checkers[unit];
            if (checker < members.size() && checker > unit && checkers[checker] == unit) {
                return new int[] {unit, checker};
            }
        }
        return null;
    }

    /**
     * What it costs that the unit (row) is checked by the member (column). One more row and column stand for the province:
     * its column is for the leader without a deputy alone, its row takes the member that checks nobody.
     */
    private long[][] costs() {
        int n = members.size();
        long distance = 1;
        long recency = (long) n * n;
        long use = recency * MEMORY * n;
        long nextYear = use * MEMORY * n;
        long idle = nextYear * n * 2;
        boolean leaderToProvince = leader != null && deputy == null;
        Map<List<Long>, long[]> history = new HashMap<>();
        for (Past pair : past) {
            long[] held = history.computeIfAbsent(List.of(pair.unitId(), pair.checkerId()), key -> new long[2]);
            held[0]++;
            held[1] = Math.max(held[1], pair.year());
        }
        long[][] costs = new long[n + 1][n + 1];
        for (int unit = 0; unit < n; unit++) {
            boolean leads = leader != null && members.get(unit).equals(leader);
            for (int checker = 0; checker < n; checker++) {
                boolean fixed = leads && (leaderToProvince || !members.get(checker).equals(deputy));
                if (unit == checker || fixed) {
                    costs[unit][checker] = FORBIDDEN;
                } else {
                    long[] held = history.getOrDefault(List.of(members.get(unit), members.get(checker)), new long[2]);
                    long ago = Math.min(MEMORY, year - held[1]);
                    costs[unit][checker] = held[0] * use + (held[0] == 0 ? 0 : (MEMORY - ago) * recency) + (held[1] == year - 1 ? nextYear : 0)
                            + Math.floorMod(checker - unit, n) * distance;
                }
            }
            costs[unit][n] = leads && leaderToProvince ? 0 : FORBIDDEN;
        }
        for (int checker = 0; checker < n; checker++) {
            costs[n][checker] = leaderToProvince ? members.get(checker).equals(leader) ? 0 : idle : FORBIDDEN;
        }
        costs[n][n] = leaderToProvince ? FORBIDDEN : 0;
        return costs;
    }

    /** The column of each row in an assignment of least cost: the Hungarian method with potentials, in the cube of the size. */
    private static int[] cheapest(long[][] costs) {
        int n = costs.length;
        long[] rows = new long[n + 1];
        long[] columns = new long[n + 1];
        int[] rowOf = new int[n + 1];
        int[] way = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            rowOf[0] = row;
            int column = 0;
            long[] least = new long[n + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            boolean[] used = new boolean[n + 1];
            do {
                used[column] = true;
                int at = rowOf[column];
                long delta = Long.MAX_VALUE;
                int next = 0;
                for (int other = 1; other <= n; other++) {
                    if (!used[other]) {
                        long reduced = costs[at - 1][other - 1] - rows[at] - columns[other];
                        if (reduced < least[other]) {
                            least[other] = reduced;
                            way[other] = column;
                        }
                        if (least[other] < delta) {
                            delta = least[other];
                            next = other;
                        }
                    }
                }
                for (int other = 0; other <= n; other++) {
                    if (used[other]) {
                        rows[rowOf[other]] += delta;
                        columns[other] -= delta;
                    } else {
                        least[other] -= delta;
                    }
                }
                column = next;
            } while (rowOf[column] != 0);
            for (int back = column; back != 0; back = way[back]) {
                rowOf[back] = rowOf[way[back]];
            }
        }
        int[] result = new int[n];
        for (int column = 1; column <= n; column++) {
            result[rowOf[column] - 1] = column - 1;
        }
        return result;
    }
}
