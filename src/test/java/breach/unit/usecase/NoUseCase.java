package breach.unit.usecase;

class NoUseCase {
    public void execute() {
    }
}
