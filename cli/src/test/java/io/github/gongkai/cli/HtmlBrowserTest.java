package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.Entry;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The page in a browser that is there already. Where there is none, these tests are left out and say so. */
class HtmlBrowserTest {

    private static final String MISSING = "Left out: the page is not tried in a browser, as neither chromium with"
            + " chromedriver nor google-chrome with chromedriver is on the PATH";

    /** Text below 4.5 : 1 against what is behind it (WCAG 2.2, 1.4.3), by element. */
    private static final String POOR_CONTRAST = """
            const parse = c => c.match(/[\\d.]+/g).map(Number);
            const light = c => { const [r, g, b] = c.map(v => v / 255)
              .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
            const behind = e => { for (let at = e; at; at = at.parentElement) {
              const c = parse(getComputedStyle(at).backgroundColor);
              if (c.length < 4 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
            const poor = new Set();
            for (const e of document.querySelectorAll('body *')) {
              const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
              if (!own || !e.checkVisibility()) continue;
              const a = light(parse(getComputedStyle(e).color).slice(0, 3)), b = light(behind(e));
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              if (ratio < 4.5) poor.add(e.tagName + '.' + e.className + ' ' + ratio.toFixed(2));
            }
            return [...poor];
            """;

    @TempDir
    private static Path folder;

    /** Held on to, as a logger that nobody holds forgets its level: no word on protocol versions that are not used. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

    private static ChromeDriver browser;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        DRIVER_LOG.setLevel(Level.SEVERE);
        Optional<Path> program = onPath("chromium", "google-chrome", "chrome");
        Optional<Path> driver = onPath("chromedriver");
        if (program.isEmpty() || driver.isEmpty()) {
            System.out.println(MISSING);
        }
        assumeTrue(program.isPresent() && driver.isPresent(), MISSING);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program.get().toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build(),
                options);
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @AfterAll
    static void stopTheBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void open(String page) throws IOException {
        Path file = Files.writeString(Files.createTempFile(folder, "page", ".html"), page);
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen", "features", List.of()));
        complaints();
        browser.manage().window().setSize(new Dimension(1440, 1000));
        browser.get(file.toUri().toString());
    }

    private static List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    private static WebElement first(String selector) {
        return browser.findElement(By.cssSelector(selector));
    }

    /** What the browser complained of since it was last asked. */
    private static List<LogEntry> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll();
    }

    private static void assertNoComplaint() {
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aBatchIsDrawnSearchedAndSortedAndEachProblemOpensItsReport() throws IOException {
        open(Printed.page(OverviewTest.batch().toArray(Report[]::new)));

        assertThat(all("#passing canvas, #trend canvas, #spread canvas")).hasSize(3);
        int problems = all("#list tr").size();
        first("#search").sendKeys("cell-complete");
        assertThat(all("#list tr")).hasSize(3).allMatch(row -> row.getText().contains("cell-complete"));
        first("#search").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        assertThat(all("#list tr")).hasSize(problems);

        WebElement byYear = all(".problems th button").get(3);
        byYear.sendKeys(Keys.ENTER);
        assertThat(all("#list td:nth-child(4)")).extracting(WebElement::getText).isSorted();
        byYear.sendKeys(Keys.ENTER);
        assertThat(first("#list td:nth-child(4)").getText()).isEqualTo("2024");
        assertThat(all(".problems th").get(3).getDomAttribute("aria-sort")).isEqualTo("descending");

        WebElement link = first("#list a");
        String sheet = link.getDomAttribute("href");
        assertThat(all(sheet + "[open]")).isEmpty();
        link.sendKeys(Keys.ENTER);
        assertThat(all(sheet + "[open]")).hasSize(1);
        assertThat((List<?>) browser.executeScript(POOR_CONTRAST)).isEmpty();
        assertNoComplaint();
    }

    @Test
    void pointingAtAFindingLightsItsCellsWithTheirSums() throws IOException {
        open(Printed.page(Samples.wrong()));
        WebElement finding = first("li[data-left]");

        new Actions(browser).moveToElement(finding).perform();

        assertThat(all("td.left")).hasSize(2);
        assertThat(all("td.right")).hasSize(2);
        assertThat(all("td[data-sum]"))
                .extracting(cell -> cell.getDomAttribute("data-sum"))
                .containsExactly(
                        "Σ " + finding.getDomAttribute("data-left-sum"),
                        "Σ " + finding.getDomAttribute("data-right-sum"));
        new Actions(browser).moveToElement(first("h1")).perform();
        assertThat(all("td.left, td.right, td[data-sum]")).isEmpty();
        assertNoComplaint();
    }

    @Test
    void pointingAtASuspectShowsWhatWouldAgree() throws IOException {
        open(Printed.page(Samples.wrong()));
        WebElement suspect = first(".suspects li");

        new Actions(browser).moveToElement(suspect).perform();

        assertThat(all("td[data-sum]"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.getDomAttribute("data-sum"))
                        .isEqualTo("→ " + suspect.getDomAttribute("data-expected")));
        assertNoComplaint();
    }

    @Test
    void pointingAtAFindingAboutTheTextLightsItsPassageAndClickingThePassageItsFinding() throws IOException {
        open(Printed.page(
                Samples.clean().toBuilder().overview("全年收到政府信息公开申请987654件。").build()));
        WebElement finding = first("li[data-text][data-left]");

        new Actions(browser).moveToElement(finding).perform();

        assertThat(all("mark.on"))
                .singleElement()
                .satisfies(mark -> assertThat(mark.getText()).contains("987654"));
        assertThat(all("td.left")).isNotEmpty();
        new Actions(browser).moveToElement(first("h1")).perform();
        assertThat(all("mark.on")).isEmpty();

        first("mark[id]").click();
        assertThat(all("li.on.kept")).hasSize(1);
        finding.findElement(By.cssSelector("a")).sendKeys(Keys.ENTER);
        assertThat(all("mark.on")).hasSize(1);
        assertNoComplaint();
    }

    @Test
    void theKeyboardReachesEveryFindingAndEscapeLetsGo() throws IOException {
        open(Printed.page(Samples.wrong()));
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            new Actions(browser).sendKeys(Keys.TAB).perform();
            all("li.on:focus-within").forEach(finding -> reached.add(finding.getDomAttribute("id")));
            assertThat(all("li.on").isEmpty()).isEqualTo(all("td.left").isEmpty());
        }
        assertThat(reached).hasSameSizeAs(all("li[data-left]"));

        first("li[data-left] a").sendKeys(Keys.ENTER);
        browser.executeScript("document.activeElement.blur()");
        assertThat(all("td.left")).isNotEmpty();
        new Actions(browser).sendKeys(Keys.ESCAPE).perform();
        assertThat(all("td.left")).isEmpty();
    }

    @Test
    void clickingAFindingBringsItsCellIntoViewAndClickingACellItsFinding() throws IOException {
        open(Printed.page(Samples.wrong()));
        browser.executeScript("document.documentElement.style.scrollBehavior = 'auto'");
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "reduce"))));

        first("li[data-left] a").click();
        assertThat(browser.executeScript("const b = document.querySelector('td.left').getBoundingClientRect();"
                        + "return b.top >= 0 && b.bottom <= innerHeight"))
                .isEqualTo(true);

        WebElement cell = first("td.e.at");
        browser.executeScript("arguments[0].scrollIntoView({block: 'center'})", cell);
        cell.click();
        assertThat(all("li.on")).hasSize(1);
        assertNoComplaint();
    }

    @Test
    void aLinkToAFoldedReportUnfoldsIt() throws IOException {
        open(Printed.page(Stream.generate(Samples::wrong).limit(5).toArray(Report[]::new)));
        assertThat(all("details.input[open]")).isEmpty();

        first("nav a[href='#r4']").click();

        assertThat(first("details.input[open]").getDomAttribute("id")).isEqualTo("r4");
    }

    @Test
    void onlyThoseWithFindingsAreShownOnRequest() throws IOException {
        open(Printed.page(Samples.clean(), Samples.wrong()));

        first("#only").click();

        assertThat(all("main > .input")).filteredOn(WebElement::isDisplayed).hasSize(1);
    }

    @Test
    void contrastIsEnoughByDayByNightAndWithCellsLit() throws IOException {
        for (String scheme : List.of("light", "dark")) {
            open(Printed.page(Samples.wrong(), Samples.withBlanks(20), Samples.clean()));
            browser.executeCdpCommand(
                    "Emulation.setEmulatedMedia",
                    Map.of(
                            "features",
                            List.of(
                                    Map.of("name", "prefers-color-scheme", "value", scheme),
                                    Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
            assertThat(browser.executeScript(POOR_CONTRAST)).as(scheme).isEqualTo(List.of());
            new Actions(browser).moveToElement(first("li[data-left]")).perform();
            assertThat(browser.executeScript(POOR_CONTRAST))
                    .as(scheme + ", lit")
                    .isEqualTo(List.of());
        }
    }

    @Test
    void nothingIsWiderThanANarrowWindow() throws IOException {
        open(Printed.page(Samples.wrong(), Samples.withBlanks(149)));
        for (int width : List.of(1440, 1000, 640, 500)) {
            browser.manage().window().setSize(new Dimension(width, 900));
            assertThat(browser.executeScript("return document.documentElement.scrollWidth <= innerWidth"))
                    .as("at a width of " + width)
                    .isEqualTo(true);
        }
    }

    @Test
    void hostileWordsRunNothing() throws IOException {
        String words = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
                + "\"' onmouseover=document.title='run' </td></table></details>";
        Report report = Samples.changed(figures -> figures.setAt(30, Entry.of(words))).toBuilder()
                .organ(Organ.of(words))
                .overview(words)
                .build();
        open(Printed.page(Locale.CHINESE, List.of(Source.ofReport(words, report))));

        for (WebElement finding : all("li[data-left]")) {
            new Actions(browser).moveToElement(finding).perform();
        }

        assertThat(browser.getTitle()).contains("document.title").isNotEqualTo("run");
        assertThat(all("script")).hasSize(1);
        assertNoComplaint();
    }

    @Test
    void evenAnInjectedScriptWouldNotRun() throws IOException {
        open(Printed.page(Samples.wrong()).replace("</main>", "<script>document.title='run'</script></main>"));

        assertThat(browser.getTitle()).isNotEqualTo("run");
        assertThat(complaints())
                .singleElement()
                .satisfies(entry -> assertThat(entry.getMessage()).contains("Content Security Policy"));
    }

    @Test
    void withoutScriptALinkStillMarksItsCell() throws IOException {
        open(Printed.page(Samples.wrong()).replaceAll("(?s)<script>.*</script>", ""));

        first("li[data-left] a").click();

        WebElement target = first("td:target");
        WebElement other = first("td.z:not([class*=' '])");
        assertThat(target.getCssValue("background-color")).isNotEqualTo(other.getCssValue("background-color"));
    }
}
