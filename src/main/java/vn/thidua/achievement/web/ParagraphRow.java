package vn.thidua.achievement.web;

import java.io.Serializable;
import vn.thidua.achievement.model.NarrativeReading;
import vn.thidua.achievement.model.NarrativeSection;

/** A paragraph of a Word file in the preview, with the section chosen for it; none leaves it out. */
public class ParagraphRow implements Serializable {

    private final NarrativeReading.Item item;
    private NarrativeSection section;

    ParagraphRow(NarrativeReading.Item item) {
        this.item = item;
        this.section = item.section();
    }

    public NarrativeReading.Item getItem() {
        return item;
    }

    public NarrativeSection getSection() {
        return section;
    }

    public void setSection(NarrativeSection section) {
        this.section = section;
    }
}
