package io.github.gongkai.release;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.filter.JavadocLikePackageFilter;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiImplementedInterface;
import japicmp.model.JApiMethod;
import japicmp.model.JApiParameter;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What two states of an artifact differ in so that code compiled or written against the earlier one breaks. */
final class ApiComparison {

    private final String artifact;
    private final SortedSet<String> found = new TreeSet<>();

    private ApiComparison(String artifact) {
        this.artifact = artifact;
    }

    /**
     * Compares two jars of an artifact, in the packages that either exports (in all where neither is a module).
     *
     * @param others jars that the classes of each may name
     * @return one line for each change, {@code artifact: type or member CHANGE}
     */
    static SortedSet<String> between(
            String artifact, Path earlier, Path now, List<Path> earlierOthers, List<Path> others) throws IOException {
        ApiComparison comparison = new ApiComparison(artifact);
        comparison.modules(earlier, now);
        Set<String> packages = new HashSet<>(exports(earlier));
        packages.addAll(exports(now));
        if (packages.isEmpty()) {
            return comparison.found; // nothing for users; without a filter everything would be compared
        }
        JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
        options.setAccessModifier(AccessModifier.PROTECTED);
        options.setClassPathMode(JarArchiveComparatorOptions.ClassPathMode.TWO_SEPARATE_CLASSPATHS);
        options.setOldClassPath(earlierOthers.stream().map(Path::toString).toList());
        options.setNewClassPath(others.stream().map(Path::toString).toList());
        options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
        packages.forEach(name -> options.getFilters().getIncludes().add(new JavadocLikePackageFilter(name, true)));
        new JarArchiveComparator(options)
                .compare(new JApiCmpArchive(earlier.toFile(), "earlier"), new JApiCmpArchive(now.toFile(), "now"))
                .forEach(comparison::compare);
        return comparison.found;
    }

    /** A package that is exported no more is lost to users though its classes are still there. */
    private void modules(Path earlier, Path now) throws IOException {
        Set<String> lost = new TreeSet<>(exports(earlier));
        lost.removeAll(exports(now));
        lost.forEach(name -> found.add(artifact + ": " + name + " PACKAGE_NO_LONGER_EXPORTED"));
    }

    private static Set<String> exports(Path jar) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Path module = files.getPath("/module-info.class");
            if (Files.exists(module)) {
                return ApiListing.exports(module);
            }
            try (Stream<Path> classes = Files.walk(files.getPath("/"))) {
                return classes.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> file.getParent().toString().substring(1).replace('/', '.'))
                        .collect(Collectors.toSet());
            }
        }
    }

    private void compare(JApiClass type) {
        String name = type.getFullyQualifiedName();
        note(name, type);
        note(name, type.getSuperclass());
        for (JApiImplementedInterface one : type.getInterfaces()) {
            note(name + " implements " + one.getFullyQualifiedName(), one);
        }
        for (JApiField field : type.getFields()) {
            note(name + "." + field.getName(), field);
        }
        for (JApiConstructor constructor : type.getConstructors()) {
            note(name + parameters(constructor.getParameters()), constructor);
        }
        for (JApiMethod method : type.getMethods()) {
            note(name + "." + method.getName() + parameters(method.getParameters()), method);
        }
    }

    private static String parameters(List<JApiParameter> parameters) {
        List<String> types = new ArrayList<>();
        parameters.forEach(parameter -> types.add(parameter.getType()));
        return "(" + String.join(", ", types) + ")";
    }

    private void note(String element, JApiCompatibility compared) {
        compared.getCompatibilityChanges().stream()
                .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
                .forEach(change -> found.add(artifact + ": " + element + " " + change.getType()));
    }
}
