package app.vouch.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.vouch.web.WordDiff.Mark;
import app.vouch.web.WordDiff.Piece;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void sameTextsDoNotDiffer() {
        assertThat(WordDiff.between("We speak every 30 days.", "We speak every 30 days."))
                .containsExactly(new Piece(Mark.SAME, "We speak every 30 days."));
        assertThat(WordDiff.between("", "")).isEmpty();
    }

    @Test
    void wordsPutInAndLeftOutAreMarked() {
        assertThat(WordDiff.between("We speak every 30 days.", "We speak every 45 days, by phone."))
                .containsExactly(
                        new Piece(Mark.SAME, "We speak every "),
                        new Piece(Mark.ADDED, "45"),
                        new Piece(Mark.REMOVED, "30"),
                        new Piece(Mark.SAME, " days"),
                        new Piece(Mark.ADDED, ", by phone"),
                        new Piece(Mark.SAME, "."));
    }

    @Test
    void aWordOfAnyAlphabetIsOneWord() {
        assertThat(WordDiff.between("Nguyễn Thị Ánh", "Nguyễn Văn Ánh"))
                .containsExactly(
                        new Piece(Mark.SAME, "Nguyễn "),
                        new Piece(Mark.ADDED, "Văn"),
                        new Piece(Mark.REMOVED, "Thị"),
                        new Piece(Mark.SAME, " Ánh"));
    }

    @Test
    void bothTextsCanBePutTogetherFromThePieces() {
        String from = "Leila sends an update three days before. Ingrid names her in two rooms.\nTwice a year.";
        String to = "Ingrid names her in two rooms, one of them outside. Leila sends word the day before.";
        List<Piece> pieces = WordDiff.between(from, to);
        assertThat(without(pieces, Mark.ADDED)).isEqualTo(from);
        assertThat(without(pieces, Mark.REMOVED)).isEqualTo(to);
    }

    @Test
    void veryLongTextsAreComparedInBoundedTime() {
        String from = "a b ".repeat(20_000);
        String to = "c d ".repeat(20_000);
        List<Piece> pieces = WordDiff.between("same " + from, "same " + to);
        assertThat(without(pieces, Mark.ADDED)).isEqualTo("same " + from);
        assertThat(without(pieces, Mark.REMOVED)).isEqualTo("same " + to);
    }

    private static String without(List<Piece> pieces, Mark mark) {
        return pieces.stream()
                .filter(piece -> piece.mark() != mark)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
