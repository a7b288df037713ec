package io.github.gongkai.examples.upload;

import io.github.gongkai.examples.upload.Upload.Problem;
import io.github.gongkai.examples.upload.Upload.State;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The documents that were taken in. Each method is one statement, committed when it returns. */
@Repository
class Uploads {

    /**
     * That a document is stored.
     *
     * @param isNew whether it was not there before
     */
    record Stored(String id, boolean isNew) {}

    private static final String COLUMNS =
            "select id, name, size, received_at, state, format, problem, reason_zh, reason_en from upload ";
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    Uploads(JdbcClient database) {
        this.database = database;
    }

    /** Stores a document. The same content is stored once, whoever sends it and by whatever name. */
    Stored store(Document document) {
        String digest = document.digest();
        Optional<String> known = idOf(digest);
        if (known.isPresent()) {
            tryAgain(known.get(), document);
            return new Stored(known.get(), false);
        }
        String id = newId();
        try {
            database.sql("insert into upload (id, digest, name, size, document, received_at, state, attempts)"
                            + " values (?, ?, ?, ?, ?, ?, ?, 0)")
                    .params(id, digest, document.name(), (long) document.bytes().length, document.bytes())
                    .param(Instant.now().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                    .param(State.WAITING.name())
                    .update();
            return new Stored(id, true);
        } catch (DuplicateKeyException sentTwiceAtOnce) {
            return new Stored(idOf(digest).orElseThrow(() -> sentTwiceAtOnce), false);
        }
    }

    /** What could not be read once may be readable now: a limit was too low, the machine too busy, the reader too old. */
    private void tryAgain(String id, Document document) {
        database.sql(
                        "update upload set state = ?, document = ?, name = ?, attempts = 0, problem = null, reason_zh = null,"
                                + " reason_en = null where id = ? and state = ?")
                .params(State.WAITING.name(), document.bytes(), document.name(), id, State.UNREADABLE.name())
                .update();
    }

    private Optional<String> idOf(String digest) {
        return database.sql("select id from upload where digest = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Optional<Upload> find(String id) {
        return database.sql(COLUMNS + "where id = ?")
                .param(id)
                .query((row, number) -> upload(row))
                .optional();
    }

    /** The content of a document; absent where it is not known, or was not kept. */
    Optional<byte[]> document(String id) {
        return database.sql("select document from upload where id = ? and document is not null")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    /** Those that were stored and not finished, the oldest first. */
    List<String> waiting() {
        return database.sql("select id from upload where state = ? order by received_at, id")
                .param(State.WAITING.name())
                .query(String.class)
                .list();
    }

    /** Notes that reading begins, and says how often it has. */
    int begin(String id) {
        database.sql("update upload set attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
        return database.sql("select attempts from upload where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Notes that a document was read and checked. */
    void checked(String id, String format) {
        database.sql("update upload set state = ?, format = ? where id = ?")
                .params(State.CHECKED.name(), format, id)
                .update();
    }

    /** Notes why no report can be read from a document, and forgets its content. */
    void unreadable(String id, String format, Problem problem) {
        database.sql("update upload set state = ?, format = ?, document = null, problem = ?, reason_zh = ?,"
                        + " reason_en = ? where id = ? and state = ?")
                .params(State.UNREADABLE.name(), format.isEmpty() ? null : format, problem.code())
                .params(shortened(problem.chinese()), shortened(problem.english()), id, State.WAITING.name())
                .update();
    }

    /** Deletes an upload with all that was read from it. */
    boolean delete(String id) {
        return database.sql("delete from upload where id = ?").param(id).update() > 0;
    }

    private static String shortened(String text) {
        String printable = text.replace('\0', ' ');
        return printable.length() <= LONGEST_REASON ? printable : printable.substring(0, LONGEST_REASON - 1) + "…";
    }

    private static Upload upload(ResultSet row) throws SQLException {
        String problem = row.getString("problem");
        return new Upload(
                row.getString("id"),
                row.getString("name"),
                row.getLong("size"),
                Moment.of(row, "received_at"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("format")),
                problem == null
                        ? Optional.empty()
                        : Optional.of(new Problem(problem, row.getString("reason_zh"), row.getString("reason_en"))));
    }
}
