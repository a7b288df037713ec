package app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Reads the report that its argument names, prints what the rules find, and takes it through JSON and back. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Reading reading = ReportReader.standard().read(Path.of(arguments[0]));
        Report report = reading.report().orElseThrow();
        Rules.standard().check(report).findings().forEach(System.out::println);
        System.out.println("module " + Rules.class.getModule().getName());

        String json = ReportJson.strict().write(report);
        Report mapped = new ObjectMapper().findAndRegisterModules().readValue(json, Report.class);
        System.out.println("mapped " + mapped.equals(report));
        Report mappedByTheOther = JsonMapper.builder().findAndAddModules().build().readValue(json, Report.class);
        System.out.println("mapped by the other Jackson " + mappedByTheOther.equals(report));
        Reading own = ReportReader.standard().read(json.getBytes(StandardCharsets.UTF_8), "report.json");
        System.out.println("read as JSON " + own.report().equals(reading.report()));
    }
}
