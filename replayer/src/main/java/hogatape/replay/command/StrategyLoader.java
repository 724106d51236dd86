package hogatape.replay.command;

import hogatape.message.Messages;
import hogatape.replay.StrategyException;
import hogatape.strategy.Strategy;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * Makes strategies of their names: the full name of a class, or the simple name of one that
 * {@code META-INF/services/hogatape.strategy.Strategy} lists. To be closed after the run: classes load while it lasts.
 */
final class StrategyLoader implements Closeable {
    private final URLClassLoader loader;

    private StrategyLoader(URLClassLoader loader) {
        this.loader = loader;
    }

    /**
     * A loader that looks on Hogatape's own class path and then on another.
     *
     * @param classpath jars and folders, separated as the platform does it; may be empty
     * @throws IOException if one of them is not there
     */
    static StrategyLoader open(String classpath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : classpath.split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                Path path = Path.of(entry);
                if (!Files.isReadable(path)) {
                    throw new IOException(
                            Messages.text("There is no jar or folder '%s', which --classpath names.", entry));
                }
                urls.add(path.toUri().toURL());
            }
        }
        return new StrategyLoader(new URLClassLoader(urls.toArray(URL[]::new), StrategyLoader.class.getClassLoader()));
    }

    /**
     * A new strategy.
     *
     * @throws IOException with a sentence, if there is no such class, or if it cannot be used as a strategy
     */
    Strategy load(String name) throws IOException {
        Class<?> type = find(name);
        if (!Strategy.class.isAssignableFrom(type)) {
            throw new IOException(Messages.text(
                    "The class %s is no strategy: it does not implement %s.",
                    type.getName(), Strategy.class.getName()));
        }
        try {
            return (Strategy) type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new IOException(
                    Messages.text(
                            "The strategy %s cannot be made: it is to be a public class with a public "
                                    + "constructor without parameters.",
                            type.getName()),
                    e);
        } catch (InvocationTargetException e) {
            throw new StrategyException(
                    Messages.text("The strategy %s failed in its constructor: %s", type.getName(), e.getCause()),
                    e.getCause());
        } catch (LinkageError e) {
            throw new IOException(Messages.text("The strategy %s cannot be loaded: %s.", type.getName(), e), e);
        }
    }

    private Class<?> find(String name) throws IOException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            return findListed(name);
        } catch (LinkageError e) {
            throw new IOException(Messages.text("The class %s cannot be loaded: %s.", name, e), e);
        }
    }

    private Class<?> findListed(String name) throws IOException {
        List<Class<? extends Strategy>> listed = new ArrayList<>();
        try {
            ServiceLoader.load(Strategy.class, loader).stream().forEach(provider -> listed.add(provider.type()));
        } catch (ServiceConfigurationError e) {
            throw new IOException(
                    Messages.text("The strategies on the class path cannot be listed: %s.", e.getMessage()), e);
        }
        List<Class<? extends Strategy>> found = listed.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        if (found.isEmpty()) {
            throw new IOException(
                    listed.isEmpty()
                            ? Messages.text(
                                    "There is no strategy '%s': give the full name of a class,"
                                            + " with --classpath and the jar or folder that holds it.",
                                    name)
                            : Messages.text(
                                    "There is no strategy '%s': give the full name of a class,"
                                            + " with --classpath and the jar or folder that holds it, or one of %s.",
                                    name, names(listed)));
        }
        throw new IOException(Messages.text(
                "There is more than one strategy '%s': give the full name of one, such as %s.",
                name, found.get(0).getName()));
    }

    private static String names(List<Class<? extends Strategy>> listed) {
        return listed.stream().map(Class::getSimpleName).sorted().distinct().collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }
}
