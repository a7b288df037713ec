package io.github.gongkai.rules.validation;

import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder.NodeBuilderCustomizableContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The violations of one report: one for each finding, each at the finding's first cell. */
final class Violations {

    private final ConstraintValidatorContext context;
    private final List<String> way;
    private final Sentence sentence;
    /** How many stand at each path so far. Two at one path may have one message, and must differ all the same. */
    private final Map<List<String>, Integer> standing = new HashMap<>();

    Violations(ConstraintValidatorContext context, List<String> way) {
        this.context = context;
        this.way = way;
        this.sentence = Sentence.in(context);
    }

    void report(List<Finding> findings) {
        context.disableDefaultConstraintViolation();
        findings.forEach(this::report);
    }

    private void report(Finding finding) {
        List<String> path = path(finding);
        int turn = standing.merge(path, 1, Integer::sum);
        add(context.buildConstraintViolationWithTemplate(sentence.template(finding, turn)), path);
    }

    private List<String> path(Finding finding) {
        List<String> path = new ArrayList<>(way);
        if (!finding.cells().isEmpty()) {
            Cell cell = finding.cells().get(0);
            path.add(cell.section().id());
            path.add(cell.row().id());
            path.add(cell.column().id());
        }
        return path;
    }

    private static void add(ConstraintViolationBuilder violation, List<String> path) {
        if (path.isEmpty()) {
            violation.addConstraintViolation();
            return;
        }
        NodeBuilderCustomizableContext node = violation.addPropertyNode(path.get(0));
        for (String name : path.subList(1, path.size())) {
            node = node.addPropertyNode(name);
        }
        node.addConstraintViolation();
    }
}
