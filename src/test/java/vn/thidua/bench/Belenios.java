package vn.thidua.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's belenios-tool on a paper of the same contests: what it takes to make a ballot, and to tally. It proves more than the
 * product does (each ballot carries proofs that anybody can check), so its figures are a scale, not a race.
 */
final class Belenios {

    private static final String GROUP = "BELENIOS-2048";
    private static final String QUESTION = "{\"answers\":[\"A\",\"B\",\"C\",\"D\",\"E\"],\"min\":0,\"max\":2,\"question\":\"Q\"}";
    private static final String TEMPLATE = "{\"description\":\"\",\"name\":\"Benchmark\",\"questions\":[" + QUESTION + "," + QUESTION
            + "],\"administrator\":\"a\",\"credential_authority\":\"c\"}";

    private final Path folder;

    /** Milliseconds a ballot; bytes of one. */
    record Cost(double seal, double count, long bytes) {
    }

    Belenios(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
    }

    static boolean installed() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(place -> Files.isExecutable(Path.of(place, "belenios-tool")));
    }

    Cost measure(int ballots) throws Exception {
        Path template = Files.writeString(folder.resolve("template.json"), TEMPLATE);
        Path choices = Files.writeString(folder.resolve("choices.json"), "[[1,0,0,1,0],[0,1,0,0,0]]");
        String uuid = tool(null, "setup", "generate-token").strip();
        tool(null, "setup", "generate-credentials", "--uuid", uuid, "--group", GROUP, "--count", String.valueOf(ballots));
        Files.move(only(".pubcreds"), folder.resolve("public_creds.json"));
        List<String> credentials = Files.readAllLines(only(".privcreds")).stream().map(line -> line.split(" ")[1]).toList();
        tool(null, "setup", "generate-trustee-key", "--group", GROUP);
        Files.copy(only(".pubkey"), folder.resolve("public_keys.jsons"));
        tool(null, "setup", "make-trustees");
        tool(null, "setup", "make-election", "--uuid", uuid, "--group", GROUP, "--template", template.getFileName().toString());
        tool(null, "archive", "init");
        for (String used : List.of("election.json", "trustees.json", "public_creds.json", "public_keys.jsons")) {
            Files.deleteIfExists(folder.resolve(used));
        }
        List<Double> sealing = new ArrayList<>();
        long bytes = 0;
        for (String credential : credentials) {
            Path secret = Files.writeString(folder.resolve("credential.txt"), credential + "\n");
            long start = System.nanoTime();
            String ballot = tool(null, "election", "generate-ballot", "--privcred", secret.getFileName().toString(), "--ballot", choices.getFileName().toString());
            sealing.add((System.nanoTime() - start) / 1e6);
            bytes = ballot.strip().length();
            tool(ballot, "archive", "add-event", "--type=Ballot");
        }
        tool("", "archive", "add-event", "--type=EndBallots");
        long start = System.nanoTime();
        tool(tool(null, "election", "compute-encrypted-tally"), "archive", "add-event", "--type=EncryptedTally");
        tool(tool(null, "election", "decrypt", "--privkey", only(".privkey").getFileName().toString(), "--trustee-id", "1"), "archive", "add-event",
                "--type=PartialDecryption");
        tool(tool(null, "election", "compute-result"), "archive", "add-event", "--type=Result");
        return new Cost(Running.median(sealing), (System.nanoTime() - start) / 1e6 / ballots, bytes);
    }

    private Path only(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).findFirst().orElseThrow();
        }
    }

    private String tool(String input, String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of("belenios-tool"));
        line.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BELENIOS_USE_URANDOM", "1");
        Process process = builder.start();
        try (var out = process.getOutputStream()) {
            out.write(input == null ? new byte[0] : input.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        String result = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(line + " ended with " + process.exitValue());
        }
        return result;
    }
}
