package io.github.gongkai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a process took.
 *
 * @param wall the seconds that went by
 * @param cpu the seconds of processors that it used
 * @param megabytes the most memory that was resident; 0 where the system does not tell
 */
record Measured(double wall, double cpu, long megabytes) {

    private static final long LOOK = 20;

    /**
     * Runs a process to its end, its output thrown away.
     *
     * @throws IOException if it cannot be run or fails
     */
    static Measured of(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Duration cpu = Duration.ZERO;
        long kilobytes = 0;
        while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            kilobytes = Math.max(kilobytes, resident(process.pid()));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IOException(command + " ended with " + process.exitValue());
        }
        return new Measured(wall, cpu.toNanos() / 1e9, kilobytes / 1024);
    }

    /** The most that was resident so far, in kB, as Linux tells it. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException notLinuxOrOver) {
            return 0;
        }
    }
}
