package breach.unit.web;

class PageOnStore {
    breach.unit.store.Things things;
}
