package hogatape.doctor;

import java.util.List;

/** Looks at one thing that a recording stands on. What it cannot look at is a finding, never an exception. */
@FunctionalInterface
interface Check {
    List<Finding> look() throws InterruptedException;
}
