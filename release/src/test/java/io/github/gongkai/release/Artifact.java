package io.github.gongkai.release;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One library artifact, as it stands on the class path of these tests: a jar, or the folder that will be packed into it. */
record Artifact(ModuleReference reference) {

    static final String PREFIX = "io.github.gongkai";

    /** Every module on the class path of these tests, ours and others'. */
    static ModuleFinder modulePath() {
        return ModuleFinder.of(classPath().toArray(Path[]::new));
    }

    /** Everything on the class path, ours and others', save these tests. */
    static List<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> !path.endsWith("test-classes"))
                .filter(Files::exists)
                .toList();
    }

    /** The library artifacts of the project. */
    static List<Artifact> all() {
        return modulePath().findAll().stream()
                .filter(module -> module.descriptor().name().startsWith(PREFIX))
                .map(Artifact::new)
                .sorted(Comparator.comparing(Artifact::name))
                .toList();
    }

    String name() {
        return descriptor().name();
    }

    ModuleDescriptor descriptor() {
        return reference.descriptor();
    }

    @Override
    public String toString() {
        return name();
    }
}
