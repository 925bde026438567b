package vn.thidua.ballot.check;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.thidua.ballot.check.RecordCheck.Finding;
import vn.thidua.shared.text.Messages;
import vn.thidua.shared.text.Vietnamese;

/**
 * {@code java -jar thidua-checker.jar record-7.json [--sha256 HASH] [--code CODE] [--language en]}: says what holds of the
 * record and what does not. Ends with 0 where all holds, 1 where something does not, 2 where it was called wrongly or the file
 * cannot be read. {@code --page} writes the checker's page instead, for whoever has no Java where it is needed.
 */
public final class CheckRecord {

    private CheckRecord() {
    }

    public static void main(String[] args) {
        System.exit(run(List.of(args), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> args, PrintStream out) {
        Locale locale = "en".equals(option(args, "--language")) ? Locale.ENGLISH : Vietnamese.LOCALE;
        if (args.equals(List.of("--page"))) {
            out.print(CheckerPage.html());
            return 0;
        }
        if (args.isEmpty() || args.get(0).startsWith("--") || args.size() % 2 == 0) {
            out.println(Messages.text(locale, "ballot.check.usage"));
            return 2;
        }
        try {
            List<Finding> findings = RecordCheck.of(Files.readAllBytes(Path.of(args.get(0))), option(args, "--sha256"), option(args, "--code"));
            findings.forEach(finding -> out.println(finding.text(locale)));
            boolean all = RecordCheck.allHold(findings);
            out.println(Messages.text(locale, all ? "ballot.check.result.yes" : "ballot.check.result.no"));
            return all ? 0 : 1;
        } catch (IOException e) {
            out.println(Messages.text(locale, "ballot.check.unreadable", args.get(0)));
            return 2;
        }
    }

    private static String option(List<String> args, String name) {
        int at = args.indexOf(name);
        return at < 0 || at + 1 >= args.size() ? "" : args.get(at + 1);
    }
}
