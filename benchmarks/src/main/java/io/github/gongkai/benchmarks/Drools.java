package io.github.gongkai.benchmarks;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Drools with a rule in its own language for each equation, compiled to its executable model, and a session for each report. */
final class Drools implements Contender<Figures, List<Integer>> {

    private static final String HEAD = """
            package io.github.gongkai.benchmarks
            import io.github.gongkai.Figures
            global java.util.List violated
            """;

    private static final String RULE = """
            rule "equation %1$d" when
                Figures(%2$s != %3$s)
            then
                violated.add(%1$d);
            end
            """;

    private final List<Equation> equations = Samples.equations();
    private final KieBase knowledge = compile(rules());

    private String rules() {
        StringBuilder rules = new StringBuilder(HEAD);
        for (int i = 0; i < equations.size(); i++) {
            Equation equation = equations.get(i);
            rules.append(RULE.formatted(i, sum(equation.left()), sum(equation.right())));
        }
        return rules.toString();
    }

    private static String sum(List<Cell> cells) {
        return cells.stream()
                .map(cell -> "countAt(" + cell.position(Edition.STANDARD_2021) + ")")
                .collect(Collectors.joining(" + "));
    }

    private static KieBase compile(String rules) {
        KieServices services = KieServices.get();
        KieBuilder builder = services.newKieBuilder(
                        services.newKieFileSystem().write("src/main/resources/equations.drl", rules))
                .buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
    }

    @Override
    public Figures input(Report report) {
        return report.figures();
    }

    @Override
    public List<Integer> check(Figures figures) {
        List<Integer> violated = new ArrayList<>();
        KieSession session = knowledge.newKieSession();
        try {
            session.setGlobal("violated", violated);
            session.insert(figures);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return violated;
    }

    @Override
    public List<Equation> violated(List<Integer> outcome) {
        return outcome.stream().map(equations::get).toList();
    }
}
