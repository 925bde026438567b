package vn.thidua.unit.web;

import java.io.Serializable;
import vn.thidua.unit.UnitKind;

/** What is typed of a unit, on every page that founds or changes one. */
public abstract class UnitFields implements Serializable {

    protected UnitKind kind = UnitKind.COMMUNE;
    protected String name;
    protected String shortName;
    protected String code;

    public UnitKind getKind() {
        return kind;
    }

    public void setKind(UnitKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
