package app.vouch.people.imports;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file's records, one after the other, counted as a spreadsheet shows them: the header is 1, a blank one counts. */
final class CsvRecords implements Closeable {

    /** No cell is so long; a quotation mark that nobody closes is. */
    private static final int LONGEST_CELL = 1 << 20;

    private static final int HEAD = 1 << 16;
    private static final char[] DELIMITERS = {',', ';', '\t'};
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final CloseableIterator<CsvRecord> records;
    private int number;

    private CsvRecords(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvRecords open(InputStream in, Charset charset) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset), HEAD);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        reader.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int length = 0;
        for (int read = 0; read >= 0 && length < head.length; read = reader.read(head, length, head.length - length)) {
            length += read;
        }
        reader.reset();
        return open(reader, delimiter(new String(head, 0, length)));
    }

    private static CsvRecords open(Reader reader, char delimiter) {
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(false)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .build(new CsvRecord(), reader);
        return new CsvRecords(csv.iterator());
    }

    /** The delimiter under which the header has the most names that are known. */
    private static char delimiter(String head) {
        char best = DELIMITERS[0];
        int most = 0;
        for (char delimiter : DELIMITERS) {
            int known = known(head, delimiter);
            if (known > most) {
                most = known;
                best = delimiter;
            }
        }
        return best;
    }

    private static int known(String head, char delimiter) {
        try (CsvRecords records = open(new StringReader(head), delimiter)) {
            CsvRecord header = records.next();
            int known = 0;
            for (int at = 0; header != null && at < header.count(); at++) {
                known += Column.of(Cells.clean(header.cell(at)).toLowerCase(Locale.ROOT)) == null ? 0 : 1;
            }
            return known;
        } catch (BrokenQuote broken) {
            return 0;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * The next record; null at the end. What is blank before the header is passed over.
     *
     * @throws BrokenQuote where the record's quotation marks make no sense, so that nobody knows where it ends
     */
    @Nullable
    CsvRecord next() throws BrokenQuote {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                if (number > 0 || !record.isBlank()) {
                    number++;
                    return record;
                }
            }
            return null;
        } catch (CsvParseException broken) {
            throw new BrokenQuote(number + 1);
        }
    }

    /** Of the record last read. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** Reading ends here: what stands behind such a mark could be anything. */
    static final class BrokenQuote extends Exception {

        private final int row;

        BrokenQuote(int row) {
            super("row " + row, null, false, false);
            this.row = row;
        }

        int row() {
            return row;
        }
    }
}
