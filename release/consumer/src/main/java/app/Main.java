package app;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the report that its argument names, prints what the rules find, and takes it through JSON and back. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Reading reading = ReportReader.standard().read(Path.of(arguments[0]));
        Report report = reading.report().orElseThrow();
        Rules.standard().check(report).findings().forEach(System.out::println);

        String json = ReportJson.strict().write(report);
        System.out.println("module " + Rules.class.getModule().getName());
        System.out.println("mapped " + new ObjectMapper().findAndRegisterModules().readValue(json, Report.class).equals(report));
        System.out.println("read as JSON " + ReportReader.standard().read(json.getBytes("UTF-8"), "a.json").report().equals(reading.report()));
    }
}
