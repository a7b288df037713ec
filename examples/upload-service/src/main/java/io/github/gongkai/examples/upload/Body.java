package io.github.gongkai.examples.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The documents in the body of a request, one after the other: there is never more than one in memory. */
@Component
class Body {

    private final int most;
    private final int filesPerRequest;

    Body(Settings settings) {
        this.most = Math.toIntExact(settings.fileBytes().toBytes());
        this.filesPerRequest = settings.filesPerRequest();
    }

    /** The document that the body as a whole is. */
    Document raw(HttpServletRequest request) throws IOException {
        String name = Optional.ofNullable(request.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .flatMap(Body::fileName)
                .orElse("");
        return document(name, request.getInputStream());
    }

    private static Optional<String> fileName(String header) {
        try {
            return Optional.ofNullable(ContentDisposition.parse(header).getFilename());
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "file-name");
        }
    }

    /** Hands over each file of a form. */
    void each(HttpServletRequest request, Consumer<Document> taker) throws IOException {
        try {
            FileUpload parser = new FileUpload();
            parser.setHeaderEncoding("UTF-8");
            parser.setPartHeaderSizeMax(4096);
            FileItemIterator parts = parser.getItemIterator(of(request));
            int files = 0;
            while (parts.hasNext()) {
                FileItemStream part = parts.next();
                if (!part.isFormField() && !part.getName().isEmpty()) {
                    files++;
                    expect(files <= filesPerRequest, HttpStatus.CONTENT_TOO_LARGE, "too-many-files", filesPerRequest);
                    taker.accept(document(part.getName(), part.openStream()));
                }
            }
            expect(files > 0, HttpStatus.BAD_REQUEST, "no-file");
        } catch (FileUploadException | IllegalArgumentException malformed) {
            throw Refusal.of(HttpStatus.BAD_REQUEST, "form");
        }
    }

    private Document document(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(most + 1);
        expect(bytes.length <= most, HttpStatus.CONTENT_TOO_LARGE, "too-large", most >> 20);
        return new Document(FileName.of(name), bytes);
    }

    private static void expect(boolean met, HttpStatus otherwise, String code, Object... arguments) {
        if (!met) {
            throw Refusal.of(otherwise, code, arguments);
        }
    }

    private static UploadContext of(HttpServletRequest request) {
        return new UploadContext() {
            @Override
            public String getCharacterEncoding() {
                return "UTF-8";
            }

            @Override
            public long contentLength() {
                return request.getContentLengthLong();
            }

            @Override
            public String getContentType() {
                return request.getContentType();
            }

            @Override
            public InputStream getInputStream() throws IOException {
                return request.getInputStream();
            }
        };
    }
}
