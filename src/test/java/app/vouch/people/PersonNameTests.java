package app.vouch.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            Ingrid,    Halvorsen,     -,     GIVEN_FIRST,  Ingrid Halvorsen,     halvorsen ingrid,     IH, Ingrid
            Ji-woo,    Han,           -,     FAMILY_FIRST, Han Ji-woo,           han ji-woo,           HJ, Ji-woo
            Anh,       Nguyễn,        -,     FAMILY_FIRST, Nguyễn Anh,           nguyen anh,           NA, Anh
            Wanjirũ,   Kamau,         -,     GIVEN_FIRST,  Wanjirũ Kamau,        kamau wanjiru,        WK, Wanjirũ
            Suharto,   -,             -,     SINGLE,       Suharto,              suharto,              S,  Suharto
            -,         Suharto,       -,     SINGLE,       Suharto,              suharto,              S,  Suharto
            -,         Suharto,       -,     GIVEN_FIRST,  Suharto,              suharto,              S,  Suharto
            Robert,    Łukasiewicz,   Bob,   GIVEN_FIRST,  Bob Łukasiewicz,      lukasiewicz bob,      BŁ, Bob
            Xiaoming,  Wang,          Ming,  FAMILY_FIRST, Wang Ming,            wang ming,            WM, Ming
            -,         -,             Zoë,   SINGLE,       Zoë,                  zoe,                  Z,  Zoë
            Maria Pia, García López,  -,     GIVEN_FIRST,  Maria Pia García López, garcia lopez maria pia, MG, Maria Pia
            Tenzin Dorje, -,          -,     SINGLE,       Tenzin Dorje,         tenzin dorje,         TD, Tenzin Dorje
            Piet,      ’t Hooft,      -,     GIVEN_FIRST,  Piet ’t Hooft,        ’t hooft piet,        PT, Piet
            '  Ada ',  ' de   Vries', -,     GIVEN_FIRST,  Ada de Vries,         de vries ada,         AD, Ada
            """)
    void isShownSortedAndAddressedInThePersonsOwnWay(
            @Nullable String given,
            @Nullable String family,
            @Nullable String preferred,
            NameOrder order,
            String display,
            String sort,
            String initials,
            String first) {
        var name = new PersonName(given, family, preferred, order);
        assertThat(name.display()).isEqualTo(display);
        assertThat(name.sort()).isEqualTo(sort);
        assertThat(name.initials()).isEqualTo(initials);
        assertThat(name.first()).isEqualTo(first);
    }

    @Test
    void hasAtLeastOnePart() {
        assertThatThrownBy(() -> new PersonName(" ", null, "\u00a0", NameOrder.SINGLE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isComposedHoweverItWasTyped() {
        assertThat(new PersonName("Zoe\u0308", null, null, NameOrder.SINGLE).display())
                .isEqualTo("Zo\u00eb");
    }
}
