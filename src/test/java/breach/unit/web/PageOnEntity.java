package breach.unit.web;

class PageOnEntity {
    breach.unit.model.Thing thing;
}
