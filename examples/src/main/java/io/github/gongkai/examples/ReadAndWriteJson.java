package io.github.gongkai.examples;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.GongkaiModule;
import java.io.IOException;

/** Writes a report as JSON, reads it back, and shows what a mistake in JSON is answered with. */
public final class ReadAndWriteJson {
    private ReadAndWriteJson() {}

    /** Prints both. */
    public static void main(String[] arguments) throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new GongkaiModule());
        Report report = Report.builder()
                .organ(Organ.of("某县某局"))
                .year(2024)
                .figures(Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build())
                .build();

        String json = mapper.writeValueAsString(report);
        System.out.println("the same: " + mapper.readValue(json, Report.class).equals(report));

        String mistaken = json.replaceFirst("\"issued\":0", "\"issued\":\"none\"");
        try {
            mapper.readValue(mistaken, Report.class);
        } catch (JsonMappingException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
