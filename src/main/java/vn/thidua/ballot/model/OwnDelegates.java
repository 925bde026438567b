package vn.thidua.ballot.model;

import java.io.Serializable;

/** How many delegates one unit has itself among the convened and among the present. */
public record OwnDelegates(int convened, int present) implements Serializable {

    public static final OwnDelegates NONE = new OwnDelegates(0, 0);
}
