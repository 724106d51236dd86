package hogatape.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the tape of a test class or of one of its methods, which wins over the class. Test methods, constructors and
 * {@code @BeforeEach} methods may then have parameters of the types {@link TapeReplay} and
 * {@link hogatape.journal.JournalReader}.
 *
 * <pre>{@code
 * @JournalTape("case.zip")
 * class CaseTest {
 *     @Test
 *     void replays(TapeReplay replay) {
 *         replay.play(new Counter()).assertDigest("…");
 *     }
 * }
 * }</pre>
 *
 * <p>On a static field of the type {@link hogatape.tape.Tape} it makes that the tape of the class. Without a name, a
 * table and such a field, a test names its tape itself, by {@link TapeReplay#of}.
 *
 * <p>What is unpacked or written for a test is deleted after the tests of its class.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@ExtendWith(TapeExtension.class)
public @interface JournalTape {
    /**
     * A journal's folder, a {@code .zip} of one, with {@code journal.json} at its root, or a {@code .csv} table of a tape.
     * It is looked for among the resources beside the test class, then at the root of the class path, then in
     * the working directory; behind {@code classpath:} at the root of the class path alone.
     */
    String value() default "";

    /** The tape itself, as a table of text in the test's source, instead of a name. */
    String table() default "";
}
