package app.vouch.people.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.core.io.InputStreamSource;

/** What a file's bytes are, before anybody takes them for text. */
enum FileNature {
    UTF_8,
    /** Text, but not UTF-8: HR looks at it as Windows-1252 and confirms or refuses. */
    WINDOWS_1252,
    /** UTF-16, or bytes that no text of either kind has. */
    UNKNOWN_ENCODING,
    NOT_CSV,
    EMPTY,
    TOO_LARGE;

    static final Charset FALLBACK = Charset.forName("windows-1252");

    private static final int HEAD = 4096;

    /** Archives and spreadsheets, PDF, old office files, gzip, pictures, rich text. */
    private static final List<String> MAGIC = List.of(
            "PK\u0003\u0004",
            "%PDF",
            "\u00d0\u00cf\u0011\u00e0",
            "\u001f\u008b",
            "\u0089PNG",
            "\u00ff\u00d8\u00ff",
            "GIF8",
            "{\\rtf",
            "Rar!",
            "7z\u00bc\u00af",
            "BZh");

    private static final List<String> MARKUP = List.of("<!doctype", "<html", "<?xml", "{\"", "[{");

    /** What the bytes that Windows-1252 leaves undefined become. */
    private static final char UNDEFINED = '\ufffd';

    static FileNature of(InputStreamSource content, long size) throws IOException {
        if (size > Upload.LARGEST) {
            return TOO_LARGE;
        }
        byte[] head;
        try (InputStream in = content.getInputStream()) {
            head = in.readNBytes(HEAD);
        }
        String bytes = new String(head, StandardCharsets.ISO_8859_1);
        if (bytes.isBlank()) {
            return size <= HEAD ? EMPTY : NOT_CSV;
        }
        if (bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff") || isSixteenBits(head)) {
            return UNKNOWN_ENCODING;
        }
        String text = bytes.strip().toLowerCase(Locale.ROOT);
        if (MAGIC.stream().anyMatch(bytes::startsWith)
                || MARKUP.stream().anyMatch(text::startsWith)
                || isBinary(head)) {
            return NOT_CSV;
        }
        if (isText(content, StandardCharsets.UTF_8)) {
            return UTF_8;
        }
        return isText(content, FALLBACK) ? WINDOWS_1252 : UNKNOWN_ENCODING;
    }

    /** Every other byte is zero, as Latin letters have it in UTF-16. */
    private static boolean isSixteenBits(byte[] head) {
        int[] zeros = new int[2];
        for (int at = 0; at < head.length; at++) {
            if (head[at] == 0) {
                zeros[at % 2]++;
            }
        }
        int most = Math.max(zeros[0], zeros[1]);
        return head.length > 3 && most > head.length / 4 && Math.min(zeros[0], zeros[1]) < most / 8 + 1;
    }

    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte each : head) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\n' && each != '\r' && each != '\f') {
                controls++;
            }
        }
        return controls > head.length / 10;
    }

    private static boolean isText(InputStreamSource content, Charset charset) throws IOException {
        char[] buffer = new char[16_384];
        try (Reader reader = strictly(content.getInputStream(), charset)) {
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int at = 0; charset != StandardCharsets.UTF_8 && at < read; at++) {
                    if (buffer[at] == UNDEFINED) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private static Reader strictly(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
