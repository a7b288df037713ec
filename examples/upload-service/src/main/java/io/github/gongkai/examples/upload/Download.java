package io.github.gongkai.examples.upload;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to keep, and pages to look at that hold what strangers wrote. */
final class Download {

    static final MediaType SARIF = MediaType.parseMediaType("application/sarif+json");
    static final MediaType DOCX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private Download() {}

    /** A file that browsers save and never show. */
    static ResponseEntity<byte[]> file(byte[] content, String name, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
                .contentType(type)
                .body(content);
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** A page in a sandbox of its own: it is of no origin, reaches nothing, and is shown in pages of ours only. */
    static ResponseEntity<byte[]> page(byte[] content, String policy) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(SecurityHeaders.POLICY, policy)
                .contentType(HTML)
                .body(content);
    }
}
