package breach.unit;

/** Units do not know clusters. */
class LooksDown {
    breach.cluster.Seen seen;
}
