package hogatape.strategy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A field of a strategy that the user may set, by its name, before the run: {@code --set maxSpread=300}. What stands in the
 * field otherwise is its default. It may be private, but neither static nor final.
 *
 * <p>Types: {@code int}, {@code long}, {@code double}, {@code boolean}, {@code String}, an enum, {@link java.time.Duration}
 * ({@code 250ms}, {@code 90s}, {@code 10m}, {@code 2h}) and {@link java.time.LocalTime}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Parameter {
    /** What it means, in a few words; shown where a user sets one that is not there. */
    String value() default "";
}
