package hogatape.doctor;

import com.sun.management.OperatingSystemMXBean;
import hogatape.message.Sentence;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Whether this Java can keep a journal: its version, what Chronicle needs opened, its memory. */
final class RuntimeCheck implements Check {
    private static final Sentence JAVA = Sentence.quoted("java");
    private static final int OLDEST = 17;
    private static final long HEAP_WANTED = 128L << 20;
    /** For the heap, Chronicle's mapped window, the threads and the JVM itself. */
    private static final long MEMORY_WANTED = 768L << 20;

    private final Sentence flagsSubject = Sentence.of("jvm flags");
    private final Sentence memorySubject = Sentence.of("memory");

    @Override
    public List<Finding> look() {
        return List.of(java(), flags(), memory());
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return version >= OLDEST
                ? Finding.green(JAVA, Sentence.quoted("Java " + Runtime.version()))
                : Finding.red(JAVA, Sentence.of("Java %d is too old; install a Java 17 or newer.", version));
    }

    private Finding flags() {
        Module base = Object.class.getModule();
        Module ours = RuntimeCheck.class.getModule();
        boolean exported = base.isExported("sun.nio.ch", ours) && base.isExported("jdk.internal.ref", ours);
        return exported && base.isOpen("java.lang.reflect", ours)
                ? Finding.green(flagsSubject, Sentence.of("what the journal needs of the JVM is open"))
                : Finding.red(
                        flagsSubject,
                        Sentence.of("what the journal needs of the JVM is not open; start it by the launcher,"
                                + " or with the flags that recorder/README.md lists."));
    }

    private Finding memory() {
        long heap = Runtime.getRuntime().maxMemory();
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long total = system.getTotalMemorySize();
        Sentence sizes = Sentence.of("%d MB of heap on a machine of %d MB", heap >> 20, total >> 20);
        if (heap < HEAP_WANTED) {
            return Finding.red(
                    memorySubject, Sentence.of("%s is too little; give 256 MB: HOGATAPE_JAVA_OPTS=-Xmx256m.", sizes));
        }
        return total < MEMORY_WANTED
                ? Finding.yellow(
                        memorySubject, Sentence.of("%s; other programs there may push the recorder out.", sizes))
                : Finding.green(memorySubject, sizes);
    }
}
