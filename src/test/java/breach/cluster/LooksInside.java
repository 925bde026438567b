package breach.cluster;

/** The model of the units is nobody else's business. */
class LooksInside {
    breach.unit.model.Thing thing;
}
