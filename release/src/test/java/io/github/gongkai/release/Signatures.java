package io.github.gongkai.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReader;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes that the public and protected signatures of a class name; a user who calls them must be able to see them. */
final class Signatures {

    private final Set<String> named = new TreeSet<>();

    private Signatures() {}

    /** The public classes of an artifact's exported packages. */
    static List<Class<?>> exported(Artifact artifact) {
        Set<String> packages = artifact.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = artifact.reference().open();
                Stream<String> files = reader.list()) {
            List<Class<?>> classes = new ArrayList<>();
            for (String file : files.filter(name -> name.endsWith(".class") && name.contains("/"))
                    .toList()) {
                Class<?> type = loaded(file);
                if (packages.contains(type.getPackageName()) && isSeen(type)) {
                    classes.add(type);
                }
            }
            return classes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Class<?> loaded(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, Signatures.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSeen(Class<?> type) {
        return isSeen(type.getModifiers()) && (type.getDeclaringClass() == null || isSeen(type.getDeclaringClass()));
    }

    private static boolean isSeen(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /**
     * The names of all classes in the signatures of a class. A class of the same package that users cannot see is looked
     * through: its public members are theirs by inheritance.
     */
    static Set<String> of(Class<?> type) {
        Signatures signatures = new Signatures();
        signatures.members(type);
        return signatures.named;
    }

    private void members(Class<?> type) {
        variables(type);
        Stream.of(type.getGenericInterfaces()).forEach(this::add);
        if (type.getGenericSuperclass() != null) {
            parent(type.getSuperclass(), type.getGenericSuperclass());
        }
        for (Field field : seen(type.getDeclaredFields())) {
            add(field.getGenericType());
        }
        for (Constructor<?> constructor : seen(type.getDeclaredConstructors())) {
            executable(constructor);
        }
        for (Method method : seen(type.getDeclaredMethods())) {
            executable(method);
            add(method.getGenericReturnType());
        }
    }

    private void parent(Class<?> parent, Type generic) {
        if (isSeen(parent)) {
            add(generic);
        } else {
            members(parent);
        }
    }

    private static <M extends AnnotatedElement & java.lang.reflect.Member> List<M> seen(M[] members) {
        return Stream.of(members)
                .filter(member -> isSeen(member.getModifiers()) && !member.isSynthetic())
                .toList();
    }

    private void executable(Executable executable) {
        variables(executable);
        Stream.of(executable.getGenericParameterTypes()).forEach(this::add);
        Stream.of(executable.getGenericExceptionTypes()).forEach(this::add);
    }

    private void variables(GenericDeclaration declaration) {
        for (TypeVariable<?> variable : declaration.getTypeParameters()) {
            Stream.of(variable.getBounds()).forEach(this::add);
        }
    }

    private void add(Type type) {
        if (type instanceof Class<?> one) {
            Class<?> element = one;
            while (element.isArray()) {
                element = element.getComponentType();
            }
            if (!element.isPrimitive()) {
                named.add(element.getName());
            }
        } else if (type instanceof ParameterizedType parameterized) {
            add(parameterized.getRawType());
            Stream.of(parameterized.getActualTypeArguments()).forEach(this::add);
        } else if (type instanceof GenericArrayType array) {
            add(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getLowerBounds()).forEach(this::add);
            Stream.of(wildcard.getUpperBounds()).forEach(this::add);
        }
    }
}
