package app.vouch.people.imports;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** The record under the reader's hand: one object for the whole file, filled anew for each. */
final class CsvRecord extends AbstractBaseCsvCallbackHandler<CsvRecord> {

    private static final int NONE = -1;

    private final List<String> cells = new ArrayList<>();
    private int strayQuote = NONE;
    private boolean blank = true;

    int count() {
        return cells.size();
    }

    String cell(int at) {
        return cells.get(at);
    }

    /** Nothing but blanks and delimiters, as spreadsheets leave them under a table. */
    boolean isBlank() {
        return blank;
    }

    boolean hasStrayQuote() {
        return strayQuote != NONE;
    }

    /** The first cell that has a quotation mark without being quoted, which the format forbids and the library lets pass. */
    int strayQuote() {
        return strayQuote;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells.clear();
        strayQuote = NONE;
        blank = true;
    }

    @Override
    protected void handleField(int at, char[] text, int offset, int length, boolean quoted) {
        String cell = new String(text, offset, length);
        cells.add(cell);
        if (!quoted && strayQuote == NONE && cell.indexOf('"') >= 0) {
            strayQuote = at;
        }
        blank = blank && cell.isBlank();
    }

    @Override
    protected CsvRecord buildRecord() {
        return this;
    }
}
