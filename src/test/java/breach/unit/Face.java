package breach.unit;

public interface Face {
}
