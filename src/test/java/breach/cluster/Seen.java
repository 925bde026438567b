package breach.cluster;

/** Keeps the rules: a cluster may know the root package of the units. */
public class Seen {
    breach.unit.Face face;
}
