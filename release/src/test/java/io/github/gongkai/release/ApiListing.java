package io.github.gongkai.release;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javassist.bytecode.AccessFlag;
import javassist.bytecode.BadBytecode;
import javassist.bytecode.ClassFile;
import javassist.bytecode.ExceptionsAttribute;
import javassist.bytecode.FieldInfo;
import javassist.bytecode.MethodInfo;
import javassist.bytecode.SignatureAttribute;

/**
 * The public API of an artifact as lines of text, one for each type and member that users can name: what is public or
 * protected in the packages that its module exports (in all packages where it is no module). It is read from the class
 * files, so that nothing is loaded. What a public class inherits from a class of its package that users cannot see is
 * listed as its own. Nullness is left out.
 */
final class ApiListing {

    private final Map<String, ClassFile> classes = new TreeMap<>();

    private ApiListing() {}

    /** @param folder the classes of one artifact, as they will be packed into its jar */
    static List<String> of(Path folder) throws IOException {
        Path module = folder.resolve("module-info.class");
        ApiListing listing = new ApiListing();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class") && !file.equals(module))
                    .forEach(listing::add);
        }
        Set<String> exported = Files.exists(module) ? exports(module) : listing.packages();
        List<String> lines = new ArrayList<>();
        for (ClassFile type : listing.classes.values()) {
            if (exported.contains(packageOf(type.getName())) && listing.isSeen(type)) {
                lines.add(listing.head(type));
                listing.members(type).forEach(member -> lines.add("    " + member));
            }
        }
        return lines;
    }

    /** The packages that a module exports to everyone. */
    static Set<String> exports(Path module) throws IOException {
        try (InputStream in = Files.newInputStream(module)) {
            return ModuleDescriptor.read(in).exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    private void add(Path file) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            ClassFile type = new ClassFile(in);
            classes.put(type.getName(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> packages() {
        return classes.keySet().stream().map(ApiListing::packageOf).collect(Collectors.toSet());
    }

    private static String packageOf(String type) {
        return type.substring(0, Math.max(0, type.lastIndexOf('.')));
    }

    private static boolean isSeen(int flags) {
        return (AccessFlag.isPublic(flags) || AccessFlag.isProtected(flags)) && (flags & AccessFlag.SYNTHETIC) == 0;
    }

    /** A nested class is seen if all classes around it are. */
    private boolean isSeen(ClassFile type) {
        int outer = type.getName().lastIndexOf('$');
        return isSeen(flags(type))
                && (outer < 0 || isSeen(classes.get(type.getName().substring(0, outer))));
    }

    private static int flags(ClassFile type) {
        int inner = type.getInnerAccessFlags();
        return inner == -1 ? type.getAccessFlags() : inner;
    }

    private String head(ClassFile type) {
        SignatureAttribute attribute = (SignatureAttribute) type.getAttribute(SignatureAttribute.tag);
        String parameters = "";
        String parent = type.getSuperclass();
        List<String> interfaces = List.of(type.getInterfaces());
        if (attribute != null) {
            try {
                SignatureAttribute.ClassSignature signature =
                        SignatureAttribute.toClassSignature(attribute.getSignature());
                parameters = joined("<", signature.getParameters(), "> ").stripTrailing();
                parent = signature.getSuperClass().toString();
                interfaces = strings(signature.getInterfaces());
            } catch (BadBytecode impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        String kind = kind(type);
        String sealed = type.getAttribute("PermittedSubclasses") == null || kind.equals("enum") ? "" : "sealed ";
        boolean implied = !kind.equals("class") || parent.equals("java.lang.Object");
        return words(type, kind) + sealed + kind + " " + type.getName() + parameters
                + (implied ? "" : " extends " + parent)
                + (interfaces.isEmpty()
                        ? ""
                        : (kind.equals("interface") ? " extends " : " implements ") + String.join(", ", interfaces));
    }

    /** The modifiers that its kind does not imply. */
    private static String words(ClassFile type, String kind) {
        int shown = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC;
        if (kind.equals("class")) {
            shown |= Modifier.ABSTRACT | Modifier.FINAL;
        }
        String words = Modifier.toString(flags(type) & shown);
        return words.isEmpty() ? "" : words + " ";
    }

    private static String kind(ClassFile type) {
        int flags = flags(type);
        if ((flags & AccessFlag.ANNOTATION) != 0) {
            return "@interface";
        }
        if ((flags & AccessFlag.INTERFACE) != 0) {
            return "interface";
        }
        if ((flags & AccessFlag.ENUM) != 0) {
            return "enum";
        }
        return type.getSuperclass().equals("java.lang.Record") ? "record" : "class";
    }

    /** Constants of an enum in their order, then everything else by name. */
    private List<String> members(ClassFile type) {
        List<String> constants = new ArrayList<>();
        Set<String> others = new TreeSet<>();
        members(type, constants, others);
        constants.addAll(others);
        return constants;
    }

    private void members(ClassFile type, List<String> constants, Set<String> others) {
        for (FieldInfo field : type.getFields()) {
            if (isSeen(field.getAccessFlags())) {
                boolean constant = (field.getAccessFlags() & AccessFlag.ENUM) != 0;
                (constant ? constants : others).add(constant ? field.getName() : field(field));
            }
        }
        boolean isEnum = kind(type).equals("enum");
        for (MethodInfo method : type.getMethods()) {
            boolean implied = isEnum && Set.of("values", "valueOf").contains(method.getName());
            if (isSeen(method.getAccessFlags()) && !method.isStaticInitializer() && !implied) {
                others.add(method(type, method));
            }
        }
        Stream.concat(Stream.of(type.getSuperclass()), Stream.of(type.getInterfaces()))
                .map(classes::get)
                .filter(parent -> parent != null && !isSeen(parent))
                .forEach(parent -> members(parent, constants, others));
    }

    private static String field(FieldInfo field) {
        SignatureAttribute attribute = (SignatureAttribute) field.getAttribute(SignatureAttribute.tag);
        String signature = attribute == null ? field.getDescriptor() : attribute.getSignature();
        try {
            return field.getName() + ": " + Modifier.toString(field.getAccessFlags() & ~AccessFlag.ENUM) + " "
                    + SignatureAttribute.toTypeSignature(signature);
        } catch (BadBytecode impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String method(ClassFile type, MethodInfo method) {
        SignatureAttribute attribute = (SignatureAttribute) method.getAttribute(SignatureAttribute.tag);
        SignatureAttribute.MethodSignature signature;
        try {
            signature = SignatureAttribute.toMethodSignature(
                    attribute == null ? method.getDescriptor() : attribute.getSignature());
        } catch (BadBytecode impossible) {
            throw new IllegalStateException(impossible);
        }
        boolean constructor = method.isConstructor();
        String name = constructor ? type.getName().substring(type.getName().lastIndexOf('.') + 1) : method.getName();
        String parameters = joined("", signature.getParameterTypes(), "");
        if ((method.getAccessFlags() & AccessFlag.VARARGS) != 0) {
            parameters = parameters.replaceFirst("\\[]$", "...");
        }
        String variables = joined("<", signature.getTypeParameters(), "> ");
        String words = Modifier.toString(method.getAccessFlags() & Modifier.methodModifiers());
        return name + "(" + parameters + "): " + words + " " + variables
                + (constructor ? "constructor" : signature.getReturnType().toString()) + thrown(method);
    }

    private static String thrown(MethodInfo method) {
        ExceptionsAttribute exceptions = method.getExceptionsAttribute();
        return exceptions == null ? "" : " throws " + String.join(", ", exceptions.getExceptions());
    }

    private static List<String> strings(Object[] parts) {
        return Stream.of(parts).map(Object::toString).toList();
    }

    private static String joined(String before, Object[] parts, String behind) {
        return parts.length == 0 ? "" : before + String.join(", ", strings(parts)) + behind;
    }
}
