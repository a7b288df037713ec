package io.github.gongkai.documents;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The reader on a class path that lacks something. */
final class MissingLibrary {
    private MissingLibrary() {}

    /** What a reading says in short where the classes of some packages are not there. */
    static String read(byte[] file, String name, String... missing) throws Exception {
        try (URLClassLoader loader = without(missing)) {
            Class<?> reader = loader.loadClass(ReportReader.class.getName());
            Object standard = reader.getMethod("standard").invoke(null);
            return reader.getMethod("read", byte[].class, String.class)
                    .invoke(standard, file, name)
                    .toString();
        }
    }

    private static URLClassLoader without(String... packages) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                for (String hidden : packages) {
                    if (name.startsWith(hidden)) {
                        throw new ClassNotFoundException(name);
                    }
                }
                return super.loadClass(name, resolve);
            }
        };
    }
}
