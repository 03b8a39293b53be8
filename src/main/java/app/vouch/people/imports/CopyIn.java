package app.vouch.people.imports;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows into a table by {@code COPY}, within the running transaction. While it is open its connection can do nothing
 * else; closed without {@link #finish}, it fails the transaction.
 */
final class CopyIn implements AutoCloseable {

    private static final int FULL = 1 << 16;

    private final DataSource dataSource;
    private final Connection connection;
    private final org.postgresql.copy.CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(FULL + 4096);
    private boolean first = true;

    private CopyIn(DataSource dataSource, String columns) throws SQLException {
        this.dataSource = dataSource;
        connection = DataSourceUtils.getConnection(dataSource);
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + columns + " from stdin");
    }

    /** @param columns the table and its columns, as in {@code person_word (person_id, word)} */
    static CopyIn open(DataSource dataSource, String columns) throws SQLException {
        return new CopyIn(dataSource, columns);
    }

    CopyIn cell(@Nullable Object value) {
        if (!first) {
            buffer.append('\t');
        }
        first = false;
        if (value == null) {
            buffer.append("\\N");
        } else {
            append(value.toString());
        }
        return this;
    }

    private void append(String text) {
        for (int at = 0; at < text.length(); at++) {
            char each = text.charAt(at);
            switch (each) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                default -> buffer.append(each);
            }
        }
    }

    void endRow() throws SQLException {
        buffer.append('\n');
        first = true;
        if (buffer.length() >= FULL) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        buffer.setLength(0);
    }

    void finish() throws SQLException {
        flush();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
