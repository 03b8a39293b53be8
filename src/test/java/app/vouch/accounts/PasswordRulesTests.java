package app.vouch.accounts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({
        "short, password-short",
        "elevenchars, password-short",
        "i-Vouch-for-nobody, password-vouch",
        "ingrid-is-my-name, password-name",
        "HALVORSEN of Oslo, password-name",
        "password1234, password-common",
        "P4ssw0rd!2024, password-common",
        "letmeinletmein, password-common",
        "qwertyuiop123, password-common",
        "123456789012, password-common",
        "aaaaaaaaaaaaaa, password-common",
        "abababababab, password-common",
        "abcdefghijklm, password-common",
        "welcomewelcome99, password-common",
    })
    void whatIsGuessedFirstIsRefused(String password, String rule) {
        assertThatExceptionOfType(AccountRefused.class)
                .isThrownBy(
                        () -> rules.check(password, "ingrid.halvorsen@test.example", "Ingrid Halvorsen", "password"))
                .matches(refused -> refused.code().equals("accounts.refused." + rule), rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"seventeen quiet herons", "stand-up-for-someone", "Ж не так просто угадать", "k3&fP0z!mQ2r"})
    void whatIsNotIsTaken(String password) {
        assertThatCode(() -> rules.check(password, "hr@vouch.example", "Amara Okafor", "password"))
                .doesNotThrowAnyException();
    }
}
