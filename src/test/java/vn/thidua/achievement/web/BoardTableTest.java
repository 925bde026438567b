package vn.thidua.achievement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoardTableTest {

    @Test
    void a_name_that_a_spreadsheet_would_calculate_stays_a_text() {
        for (String name : new String[] {"=1+1", "+84", "-2", "@SUM(A1)", "\t=1", "=HYPERLINK(\"x\")\n"}) {
            assertEquals("'" + name, BoardTable.plain(name));
        }
        assertEquals("Hội LHPN huyện Định Hóa", BoardTable.plain("Hội LHPN huyện Định Hóa"));
        assertEquals("", BoardTable.plain(""));
        assertEquals("A=1", BoardTable.plain("A=1"));
    }
}
