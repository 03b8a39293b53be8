package app.vouch.people.imports;

import org.springframework.core.io.InputStreamSource;

/**
 * A file that HR hands in.
 *
 * @param size in bytes
 * @param content can be opened more than once
 * @param complete whether the file is everyone, so that who is not in it has left
 */
public record Upload(String fileName, long size, InputStreamSource content, boolean complete) {

    /** In bytes: 20 MB. */
    public static final long LARGEST = 20L * 1024 * 1024;

    /** Without the header. */
    public static final int MOST_ROWS = 100_000;

    private static final int LONGEST_NAME = 200;

    public Upload {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        fileName = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
