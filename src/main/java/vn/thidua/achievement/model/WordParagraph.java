package vn.thidua.achievement.model;

import java.io.Serializable;

/**
 * A paragraph, list item or table row of a Word file, in the order of the file.
 *
 * @param outline 1 to 9 where its style makes it a heading, else 0
 * @param bold whether all of it is bold
 * @param row whether it is the row of a table, its cells joined by " | "
 * @param oldFont the font that shows it where that is one of the time before Unicode (.VnTime, VNI-Times), else null
 */
public record WordParagraph(String text, int outline, boolean bold, boolean row, String oldFont) implements Serializable {
}
