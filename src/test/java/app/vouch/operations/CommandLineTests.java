package app.vouch.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandLineTests {

    @Test
    void servesWithoutACommandAndWithServe() {
        assertThat(CommandLine.of().fault()).isNull();
        assertThat(CommandLine.of("serve").fault()).isNull();
        assertThat(CommandLine.of("--server.port=8099").fault()).isNull();
    }

    @Test
    void saysWhichCommandItDoesNotKnowEvenWhenAskedForItsHelp() {
        assertThat(CommandLine.of("dance").fault()).contains("\"dance\"");
        assertThat(CommandLine.of("dance", "--help").fault()).contains("\"dance\"");
        assertThat(CommandLine.of("serve", "well").fault()).contains("\"serve well\"");
    }

    @Test
    void saysWhichOptionItDoesNotKnowAndNotWhatStoodBehindIt() {
        assertThat(CommandLine.of("--version").fault()).contains("\"--version\"");
        assertThat(CommandLine.of("serve", "--prot=80").fault())
                .contains("\"--prot\"")
                .doesNotContain("80");
        assertThat(CommandLine.of("-x").fault()).contains("\"-x\"");
        assertThat(CommandLine.of("--server.port").fault()).contains("--server.port");
        assertThat(CommandLine.of("-h").fault()).isNull();
    }

    @Test
    void helpsWhenAsked() {
        assertThat(CommandLine.of("--help").asksForHelp()).isTrue();
        assertThat(CommandLine.of("serve", "--help").asksForHelp()).isTrue();
        assertThat(CommandLine.of("serve").asksForHelp()).isFalse();
        assertThat(CommandLine.usage()).contains("serve", "SPRING_DATASOURCE_URL", "VOUCH_DATA_DIR");
    }
}
