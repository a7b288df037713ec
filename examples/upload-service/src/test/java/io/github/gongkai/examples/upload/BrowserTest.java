package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.Organ;
import io.github.gongkai.jackson3.ReportJson;
import java.io.File;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.NoAlertPresentException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import tools.jackson.databind.JsonNode;

/**
 * The pages in a browser that is there already; pictures of them are in {@code target/pages}. Where there is no browser,
 * these tests are left out and say so.
 */
class BrowserTest {

    private static final String MISSING = "Left out: the pages are not tried in a browser, as neither chromium with"
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

    private static final Path PICTURES = Path.of("target/pages");
    private static final Dimension DESK = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(500, 900);

    private static final Duration WAIT = Duration.ofSeconds(30);

    @TempDir
    private static Path folder;

    /** Held on to, as a logger that nobody holds forgets its level: no word on protocol versions that are not used. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.openqa.selenium");

    private static final Service SERVICE = Service.shared();

    private static @Nullable ChromeDriver driver;

    @BeforeAll
    static void startTheBrowser() throws IOException {
        DRIVER_LOG.setLevel(Level.SEVERE);
        Optional<Path> program = onPath("chromium", "google-chrome", "chrome");
        Optional<Path> chromedriver = onPath("chromedriver");
        if (program.isEmpty() || chromedriver.isEmpty()) {
            System.out.println(MISSING);
        }
        assumeTrue(program.isPresent() && chromedriver.isPresent(), MISSING);
        Files.createDirectories(PICTURES);
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
                "--lang=zh-CN",
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(chromedriver.get().toFile())
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
        if (driver != null) {
            driver.quit();
        }
    }

    @BeforeEach
    void inChineseOnADesk() {
        browser().manage().window().setSize(DESK);
        open("/?lang=zh");
        browser().manage().logs().get(LogType.BROWSER);
    }

    private static ChromeDriver browser() {
        return Optional.ofNullable(driver).orElseThrow();
    }

    private static void open(String path) {
        browser().get(SERVICE.address() + path);
    }

    /** The first such element, as soon as it is there. */
    private static WebElement first(String selector) {
        return until(() -> browser().findElement(By.cssSelector(selector)));
    }

    private static List<WebElement> all(String selector) {
        return browser().findElements(By.cssSelector(selector));
    }

    private static void await(String selector, int many) {
        until(() -> {
            assertThat(all(selector)).hasSize(many);
            return many;
        });
    }

    /** Tries until it succeeds, and fails as the last try does. */
    private static <T> T until(Supplier<T> tried) {
        long start = System.nanoTime();
        while (true) {
            try {
                return tried.get();
            } catch (WebDriverException | AssertionError notYet) {
                if (System.nanoTime() - start > WAIT.toNanos()) {
                    throw notYet;
                }
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static void choose(Path... files) {
        first("#files")
                .sendKeys(Stream.of(files)
                        .map(file -> file.toAbsolutePath().normalize().toString())
                        .collect(Collectors.joining("\n")));
    }

    private static void picture(String name) throws IOException {
        Files.write(PICTURES.resolve(name + ".png"), browser().getScreenshotAs(OutputType.BYTES));
    }

    /** Policies that were broken, scripts that failed, files that were not found. */
    private static void assertNoComplaint() {
        assertThat(browser().manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void aChosenReportIsShownWithItsChecks() throws IOException {
        picture("start");
        choose(Service.REPORTS.resolve("new-district-2025.txt"));
        first("iframe.checks");
        assertThat(first(".about h1").getText()).isEqualTo("某新区管理委员会 2025");
        assertThat(first(".about .tally .error").getText()).isEqualTo("2 错误");
        browser().switchTo().frame("checks");
        assertThat(first("main").getText()).contains("60 + 0 = 60 ≠ 61 = 61 + 0");
        browser().switchTo().defaultContent();
        picture("report");
        assertNoComplaint();
        first(".downloads summary").click();
        picture("downloads");
        first("a[target=checks]").click();
        browser().switchTo().frame("checks");
        assertThat(first("mark").isDisplayed()).isTrue();
        browser().switchTo().defaultContent();
        picture("marked");
        assertNoComplaint();
    }

    @Test
    void ofSeveralReportsEachShowsHowFarItIsAndWhatWasFound() throws IOException {
        Path letter = Files.writeString(folder.resolve("一封信.txt"), "只是一封信，没有表格。");
        choose(
                Service.REPORTS.resolve("new-district-2025.txt"),
                Service.REPORTS.resolve("changle-civil-affairs-2024.txt"),
                Service.REPORTS.resolve("shanghai-general-office-2019.html"),
                letter);
        await("#sent .tally", 3);
        await("#sent .bad", 1);
        assertThat(first("#sent .bad").getText()).contains("一封信.txt", "读不出年报");
        assertThat(all("#sent progress")).isEmpty();
        picture("several");
        first("#sent a").click();
        first("iframe.checks");
    }

    @Test
    void aReportCanBeDropped() {
        browser().executeScript("""
                const dropped = new DataTransfer();
                dropped.items.add(new File([arguments[0]], 'dropped.json'));
                document.getElementById('drop').dispatchEvent(
                  new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
                """, ReportJson.strict().write(Made.consistent("拖放县水务局", 2024)));
        first("iframe.checks");
        assertThat(first(".about h1").getText()).isEqualTo("拖放县水务局 2024");
    }

    @Test
    void aFileThatFindsNoPlaceIsSentAgainUntilItDoes() throws IOException {
        Desk desk = SERVICE.bean(Desk.class);
        List<Desk.Place> all = new ArrayList<>();
        try {
            while (true) {
                all.add(desk.place());
            }
        } catch (Refusal full) {
            assertThat(full.getStatusCode().value()).isEqualTo(503);
        }
        try {
            choose(Service.REPORTS.resolve("changle-civil-affairs-2024.txt"));
            until(() -> assertThat(first("#sent .outcome").getText()).isEqualTo("服务繁忙，稍后自动重试"));
            picture("busy");
        } finally {
            all.forEach(Desk.Place::close);
        }
        first("iframe.checks");
    }

    @Test
    void allTextStandsOutInLightAndInDark() throws IOException, InterruptedException {
        JsonNode links = SERVICE.uploadSample("new-district-2025.txt").json().get("links");
        String report = links.get("self").asString();
        String organ = links.get("organ").asString();
        for (String scheme : List.of("light", "dark")) {
            browser()
                    .executeCdpCommand(
                            "Emulation.setEmulatedMedia",
                            Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
            for (String path : List.of("/", "/organs", organ, "/rollup?year=2025", report, "/none")) {
                open(path);
                assertThat((List<?>) browser().executeScript(POOR_CONTRAST))
                        .as(scheme + " " + path)
                        .isEmpty();
            }
        }
        browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    @Test
    void namesThatAreScriptsAreShownAndNotRun() throws IOException {
        String name = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        String report = ReportJson.strict()
                .write(Made.consistent(name, 2024).toBuilder()
                        .organ(Organ.of(name))
                        .build());
        choose(
                Files.writeString(folder.resolve("<b onmouseover=alert(3)>.json"), report),
                Service.REPORTS.resolve("changle-civil-affairs-2024.txt"));
        await("#sent .tally", 2);
        assertThat(first("#sent .outcome").getText()).contains(name);
        first("#sent a").click();
        first("iframe.checks");
        assertThat(first(".about h1").getText()).contains(name);
        browser().switchTo().frame("checks");
        assertThat(first("main").getText()).contains("alert(2)");
        browser().switchTo().defaultContent();
        assertThatThrownBy(() -> browser().switchTo().alert()).isInstanceOf(NoAlertPresentException.class);
        assertNoComplaint();
    }

    @Test
    void anOrganIsShownOverTheYearsAndAGovernmentBesideItsMembers() throws IOException, InterruptedException {
        for (int year = 2021; year <= 2024; year++) {
            SERVICE.upload(Made.consistent("多年县人民政府", year));
        }
        SERVICE.upload(Made.consistent("多年县财政局", 2024));
        SERVICE.upload(Made.consistent("多年县民政局", 2024));
        open("/organs?words=" + URLEncoder.encode("多年县", StandardCharsets.UTF_8));
        picture("organs");
        browser().findElement(By.linkText("多年县人民政府")).click();
        await(".timeline .year", 4);
        assertThat(all(".timeline .between")).hasSize(3);
        picture("organ");
        open("/rollup?year=2024");
        first("input[aria-label='总数 多年县人民政府']").click();
        first("input[aria-label='成员 多年县财政局']").click();
        first("input[aria-label='成员 多年县民政局']").click();
        first(".choose button").click();
        assertThat(first(".result h2").getText()).isEqualTo("多年县人民政府 2024");
        assertThat(all(".result thead th")).hasSize(6);
        picture("rollup");
        assertNoComplaint();
    }

    @Test
    void theLanguageIsSwitchedAndStays() throws IOException {
        browser().findElement(By.linkText("English")).click();
        assertThat(first("h1").getText()).isEqualTo("Check annual reports on information disclosure");
        open("/organs");
        assertThat(first("h1").getText()).isEqualTo("Organs and years");
        picture("english");
        browser().findElement(By.linkText("中文")).click();
        assertThat(first("h1").getText()).isEqualTo("机关与年份");
    }

    @Test
    void aReportIsDeletedWhenAsked() {
        browser().executeScript("""
                const dropped = new DataTransfer();
                dropped.items.add(new File([arguments[0]], 'dropped.json'));
                document.getElementById('drop').dispatchEvent(
                  new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }));
                """, ReportJson.strict().write(Made.consistent("不留县水务局", 2024)));
        first("iframe.checks");
        String page = browser().getCurrentUrl();
        first(".downloads summary").click();
        first("#delete").click();
        until(() -> browser().switchTo().alert()).accept();
        first("#drop");
        browser().get(page);
        assertThat(first("h1").getText()).isEqualTo("404 请求没有完成");
    }

    @Test
    void noPageIsWiderThanAPhone() throws IOException, InterruptedException {
        var upload = SERVICE.uploadSample("new-district-2025.txt").json().get("links");
        browser().manage().window().setSize(PHONE);
        for (String path : List.of(
                "/",
                "/organs",
                "/rollup?year=2025",
                upload.get("self").asString(),
                upload.get("organ").asString())) {
            open(path);
            Object wider = browser().executeScript("return document.documentElement.scrollWidth - innerWidth");
            assertThat((Long) wider).as(path).isLessThanOrEqualTo(0);
            picture("phone" + path.replaceAll("[^a-z]+", "-").replaceAll("(.{20}).*", "$1"));
        }
    }
}
