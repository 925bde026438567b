package breach.unit.model;

class ModelOnStore {
    breach.unit.store.Things things;
}
