package io.github.gongkai.proofs;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;

/**
 * A program that calls every entry point over and over, at a rate that leaves the machine alone, and prints each minute what
 * the heap holds after a full collection. Arguments: the minutes, and how many milliseconds to rest between two calls.
 */
final class Soak {

    private Soak() {}

    public static void main(String[] arguments) throws Exception {
        int minutes = Integer.parseInt(arguments[0]);
        long rest = Long.parseLong(arguments[1]);
        Map<String, EntryPoints.Call> calls = EntryPoints.all();
        long start = System.nanoTime();
        long made = 0;
        for (int minute = 1; minute <= minutes; minute++) {
            long end = start + Duration.ofMinutes(minute).toNanos();
            while (System.nanoTime() < end) {
                for (EntryPoints.Call call : calls.values()) {
                    call.make();
                    made++;
                    Thread.sleep(rest);
                }
            }
            System.gc();
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            System.out.printf(
                    "minute %d calls %d heap %d threads %d files %d classes %d%n",
                    minute,
                    made,
                    heap.getUsed() / 1024,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    openFiles(),
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }

    private static long openFiles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
                ? system.getOpenFileDescriptorCount()
                : 0;
    }
}
