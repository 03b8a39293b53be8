package app.vouch.accounts.web;

import app.vouch.access.Permission;
import app.vouch.accounts.AccountRegister;
import app.vouch.accounts.AccountRegister.Failure;
import app.vouch.accounts.PendingGrant;
import app.vouch.kernel.Viewer;
import app.vouch.web.DeskPanels;
import app.vouch.web.Panel;
import app.vouch.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What waits for an administrator: roles to consent to, passwords typed wrong, accounts that are closed. */
@Component
class AdministratorDesk implements DeskPanels {

    private static final Duration RECENT = Duration.ofDays(7);
    private static final int MANY = 5;
    private static final int LINES = 5;

    private final AccountRegister register;
    private final Texts texts;
    private final Clock clock;

    AdministratorDesk(AccountRegister register, Texts texts, Clock clock) {
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!Permission.MANAGE_ACCOUNTS.grantedTo(viewer)) {
            return List.of();
        }
        List<PendingGrant> pending = register.pending(viewer);
        List<Failure> failures = register.failures(viewer, clock.instant().minus(RECENT), LINES);
        var disabled = register.disabled(viewer, LINES);
        return List.of(
                new Panel("accounts/panels/pending", Panel.Slot.MAIN, 10, Map.of("pending", pending))
                        .with(headline(pending, failures)),
                new Panel("accounts/panels/failures", Panel.Slot.HALF, 20, Map.of("failures", failures)),
                new Panel("accounts/panels/disabled", Panel.Slot.HALF, 30, Map.of("disabled", disabled)));
    }

    private Panel.Headline headline(List<PendingGrant> pending, List<Failure> failures) {
        long mine = pending.stream().filter(PendingGrant::mayConsent).count();
        if (mine > 0) {
            return new Panel.Headline(60, texts.get("accounts.desk.consent", mine, texts.countCapital(mine)), null);
        }
        long many = failures.stream().filter(failure -> failure.count() >= MANY).count();
        if (many > 0) {
            return new Panel.Headline(
                    50,
                    texts.get("accounts.desk.failures", many, texts.countCapital(many)),
                    texts.get("accounts.desk.failures.lede"));
        }
        return new Panel.Headline(10, texts.get("accounts.desk.quiet"), texts.get("accounts.desk.quiet.lede"));
    }
}
