package hogatape.junit;

import hogatape.journal.JournalReader;
import hogatape.tape.Tape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Gives tests their tape. Registered by {@link JournalTape}. */
final class TapeExtension implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(TapeExtension.class);

    /** JUnit makes it. */
    TapeExtension() {}

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == TapeReplay.class || type == JournalReader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TapeFolders folders = folders(context);
        Optional<Path> journal = journal(context, folders);
        if (parameter.getParameter().getType() == TapeReplay.class) {
            return new TapeReplay(journal, folders, DiaryFiles.of(context));
        }
        try {
            JournalReader reader = JournalReader.open(
                    journal.orElseThrow(
                            () -> new ExtensionConfigurationException(
                                    "A JournalReader wants a tape: name one by @JournalTape on the test, its class or a static field.")));
            context.getStore(NAMESPACE).put(reader, reader); // Closed with the store.
            return reader;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders that are written for the tests of a class. */
    private static TapeFolders folders(ExtensionContext context) {
        ExtensionContext ofClass = context;
        while (ofClass.getTestMethod().isPresent()) {
            ofClass = ofClass.getParent().orElseThrow();
        }
        return ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TapeFolders.class, key -> new TapeFolders(), TapeFolders.class);
    }

    private static Optional<Path> journal(ExtensionContext context, TapeFolders folders) {
        Class<?> test = context.getRequiredTestClass();
        Optional<Path> ofMethod = context.getTestMethod().flatMap(method -> named(method, test, folders));
        if (ofMethod.isPresent()) {
            return ofMethod;
        }
        for (Class<?> each = test; each != null; each = each.getEnclosingClass()) {
            Optional<Path> ofField = ofField(each, folders);
            Optional<Path> ofClass = ofField.isPresent() ? ofField : named(each, each, folders);
            if (ofClass.isPresent()) {
                return ofClass;
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> named(AnnotatedElement element, Class<?> test, TapeFolders folders) {
        JournalTape tape =
                AnnotationSupport.findAnnotation(element, JournalTape.class).orElse(null);
        if (tape == null || tape.value().isEmpty() && tape.table().isEmpty()) {
            return Optional.empty();
        }
        if (!tape.value().isEmpty() && !tape.table().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "@JournalTape on " + element + " has a name and a table; one will do.");
        }
        try {
            return Optional.of(
                    tape.table().isEmpty()
                            ? TapeSource.of(tape.value(), test).journal(folders)
                            : folders.of(Tape.parse(tape.table())));
        } catch (IOException | IllegalArgumentException e) {
            throw new ExtensionConfigurationException(e.getMessage(), e);
        }
    }

    private static Optional<Path> ofField(Class<?> test, TapeFolders folders) {
        List<Field> fields = AnnotationSupport.findAnnotatedFields(
                test, JournalTape.class, field -> true, HierarchyTraversalMode.BOTTOM_UP);
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Field field = fields.get(0);
        if (fields.size() > 1 || !ModifierSupport.isStatic(field) || field.getType() != Tape.class) {
            throw new ExtensionConfigurationException(
                    "@JournalTape belongs on one static field of the type Tape, not on " + field + ".");
        }
        try {
            Tape tape =
                    (Tape) ReflectionSupport.tryToReadFieldValue(field, null).get();
            return Optional.of(folders.of(tape));
        } catch (Exception e) {
            throw new ExtensionConfigurationException("The tape of " + field + " cannot be made: " + e.getMessage(), e);
        }
    }
}
