package app.vouch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChromiumTests {

    @Test
    void withoutABrowserAPersonsMachineSkips() {
        assertThat(Chromium.verdict(Optional.empty(), false).isDisabled()).isTrue();
    }

    @Test
    void withoutABrowserTheServerOfTestsFails() {
        assertThatIllegalStateException().isThrownBy(() -> Chromium.verdict(Optional.empty(), true));
    }

    @Test
    void withABrowserAllRun() {
        assertThat(Chromium.verdict(Optional.of(Path.of("chromium")), true).isDisabled())
                .isFalse();
    }
}
