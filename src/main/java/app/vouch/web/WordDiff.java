package app.vouch.web;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, word by word: the longest common subsequence of their words is what they share. */
public final class WordDiff {

    /** Beyond it (two texts of 1,000 words) the middle counts as wholly different: a page must not cost seconds. */
    private static final long LARGEST_TABLE = 4_000_000;

    private WordDiff() {}

    /** A run of words with the spaces between them. */
    public record Piece(Mark mark, String text) {}

    /** What happened to a run of words on the way from the one text to the other. */
    public enum Mark {
        SAME,
        ADDED,
        REMOVED
    }

    /** The way from one text to the other; the pieces that are not added make the first, those not removed the second. */
    public static List<Piece> between(String from, String to) {
        List<String> a = words(from);
        List<String> b = words(to);
        int head = 0;
        while (head < a.size() && head < b.size() && a.get(head).equals(b.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(a.size(), b.size()) - head
                && a.get(a.size() - 1 - tail).equals(b.get(b.size() - 1 - tail))) {
            tail++;
        }
        Pieces pieces = new Pieces();
        a.subList(0, head).forEach(word -> pieces.add(Mark.SAME, word));
        middle(a.subList(head, a.size() - tail), b.subList(head, b.size() - tail), pieces);
        a.subList(a.size() - tail, a.size()).forEach(word -> pieces.add(Mark.SAME, word));
        return pieces.done();
    }

    private static void middle(List<String> a, List<String> b, Pieces pieces) {
        int[][] longest = (long) a.size() * b.size() > LARGEST_TABLE ? new int[0][0] : longest(a, b);
        int i = 0;
        int j = 0;
        while (longest.length > 0 && i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                pieces.add(Mark.SAME, a.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] > longest[i][j + 1]) {
                pieces.add(Mark.REMOVED, a.get(i++));
            } else {
                pieces.add(Mark.ADDED, b.get(j++));
            }
        }
        a.subList(i, a.size()).forEach(word -> pieces.add(Mark.REMOVED, word));
        b.subList(j, b.size()).forEach(word -> pieces.add(Mark.ADDED, word));
    }

    /** At [i][j] the length of the longest common subsequence of what follows i in the one and j in the other. */
    private static int[][] longest(List<String> a, List<String> b) {
        int[][] longest = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                longest[i][j] = a.get(i).equals(b.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    /** Words, runs of spaces and single marks, so that a comma added does not change the word before it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            if (Character.isLetterOrDigit(text.codePointAt(at))) {
                while (end < text.length() && isWord(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            } else if (Character.isWhitespace(text.codePointAt(at))) {
                while (end < text.length() && Character.isWhitespace(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
            } else {
                end += Character.charCount(text.codePointAt(at));
            }
            words.add(text.substring(at, end));
            at = end;
        }
        return words;
    }

    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || character == '\''
                || character == '’'
                || character == '-';
    }

    /** Joins neighbours of one kind. */
    private static final class Pieces {

        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder run = new StringBuilder();
        private Mark mark = Mark.SAME;

        void add(Mark next, String word) {
            if (next != mark) {
                close();
                mark = next;
            }
            run.append(word);
        }

        private void close() {
            if (run.length() > 0) {
                all.add(new Piece(mark, run.toString()));
                run.setLength(0);
            }
        }

        List<Piece> done() {
            close();
            return all;
        }
    }
}
