package app.vouch.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Wójcik, wojcik",
        "ŁUKASZ, lukasz",
        "Søren, soren",
        "Weiß, weiss",
        "Æsa, aesa",
        "Đặng, dang",
        "Yıldız, yildiz",
        "İPEK, ipek",
        "Þór, thor",
        "Ｗｉｄｅ, wide",
        "Κώστας, κωστασ"
    })
    void foldsAccentsCaseAndSpecialLetters(String text, String folded) {
        assertThat(SearchWords.fold(text)).isEqualTo(folded);
    }

    @Test
    void keepsEachWordAndItsEndingsOfFourLettersAndMore() {
        var name = new PersonName("Ji-woo", "Han", null, NameOrder.FAMILY_FIRST);
        assertThat(SearchWords.of(name, "jw@north.example", "Planner"))
                .containsExactlyInAnyOrder(
                        whole("ji"),
                        whole("woo"),
                        whole("jiwoo"),
                        ending("iwoo"),
                        whole("han"),
                        whole("planner"),
                        ending("lanner"),
                        ending("anner"),
                        ending("nner"),
                        whole("jw"),
                        whole("north"),
                        whole("example"));
    }

    @Test
    void cutsWhatNobodyTypes() {
        var words = SearchWords.of(new PersonName("x".repeat(5000), null, null, NameOrder.SINGLE), "x@y.example", null);
        assertThat(words).hasSizeLessThan(50).allMatch(entry -> entry.word().length() <= 40);
    }

    @Test
    void readsWordsOutOfWhatWasTyped() {
        assertThat(SearchWords.asked(" Ångström  wood, o'b x-wing"))
                .containsExactly(
                        new SearchWords.Asked("angstrom", true),
                        new SearchWords.Asked("wood", false),
                        new SearchWords.Asked("o", false),
                        new SearchWords.Asked("b", false),
                        new SearchWords.Asked("x", false),
                        new SearchWords.Asked("wing", false));
        assertThat(SearchWords.asked("%_\\")).isEmpty();
        assertThat(SearchWords.asked("a b c d e f g h i")).hasSize(6);
    }

    @Test
    void endsARangeAfterAllThatBeginsWithTheWord() {
        assertThat(SearchWords.end("abc")).isEqualTo("abd");
        assertThat("abcz\uffff".compareTo(SearchWords.end("abc"))).isNegative();
        assertThat(SearchWords.end("a\ud7ff")).isEqualTo("a\ue000");
        assertThat(SearchWords.end("\ud83d\ude00")).isEqualTo("\ud83d\ude01");
    }

    private static SearchWords.Entry whole(String word) {
        return new SearchWords.Entry(word, true);
    }

    private static SearchWords.Entry ending(String word) {
        return new SearchWords.Entry(word, false);
    }
}
