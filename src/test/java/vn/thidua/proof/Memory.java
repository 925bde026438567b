package vn.thidua.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the application's process holds in memory and in its threads, by the JDK's own tool. */
record Memory(Path heap, Path threads, Path classes) {

    static Memory of(PollServer server, String name) throws Exception {
        Memory memory = new Memory(server.folder.resolve(name + ".hprof"), server.folder.resolve(name + "-threads.txt"), server.folder.resolve(name + "-classes.txt"));
        jcmd(server, server.folder.resolve("jcmd.txt"), "GC.heap_dump", memory.heap().toString());
        jcmd(server, memory.threads(), "Thread.print", "-l");
        jcmd(server, memory.classes(), "GC.class_histogram");
        return memory;
    }

    private static void jcmd(PollServer server, Path output, String... command) throws IOException, InterruptedException {
        List<String> whole = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), String.valueOf(server.process.pid())));
        whole.addAll(List.of(command));
        if (new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor() != 0) {
            throw new IllegalStateException(Files.readString(output));
        }
    }
}
