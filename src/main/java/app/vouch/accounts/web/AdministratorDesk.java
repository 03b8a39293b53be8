package app.vouch.accounts.web;

import app.vouch.access.Permission;
import app.vouch.accounts.AccountRegister;
import app.vouch.accounts.AccountRegister.Disabled;
import app.vouch.accounts.AccountRegister.Failure;
import app.vouch.accounts.PendingGrant;
import app.vouch.kernel.AccountId;
import app.vouch.kernel.Viewer;
import app.vouch.web.DeskPanels;
import app.vouch.web.Formats;
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
    private final Formats formats;
    private final Clock clock;

    /** An account on the desk, and what is to be known of it. */
    public record Line(AccountId id, String name, String why) {}

    AdministratorDesk(AccountRegister register, Texts texts, Formats formats, Clock clock) {
        this.register = register;
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<Panel> panels(Viewer viewer) {
        if (!Permission.MANAGE_ACCOUNTS.grantedTo(viewer)) {
            return List.of();
        }
        List<PendingGrant> pending = register.pending(viewer);
        List<Failure> failures = register.failures(viewer, clock.instant().minus(RECENT), LINES);
        return List.of(
                new Panel("accounts/panels/pending", Panel.Slot.MAIN, 10, Map.of("pending", pending))
                        .with(headline(pending, failures)),
                lines(20, "accounts.failures", failures.stream().map(this::line).toList()),
                lines(
                        30,
                        "accounts.disabled",
                        register.disabled(viewer, LINES).stream()
                                .map(this::line)
                                .toList()));
    }

    /** @param key of the title; with ".none" of what is said where there are none */
    private Panel lines(int order, String key, List<Line> lines) {
        return new Panel(
                "accounts/panels/lines",
                Panel.Slot.HALF,
                order,
                Map.of("title", texts.get(key), "none", texts.get(key + ".none"), "lines", lines));
    }

    private Line line(Failure failure) {
        return new Line(
                failure.account().id(),
                failure.account().name(),
                texts.get("accounts.failures.why", failure.count(), formats.moment(failure.at())));
    }

    private Line line(Disabled disabled) {
        return new Line(
                disabled.account().id(),
                disabled.account().name(),
                texts.get("accounts.disabled.why", formats.moment(disabled.at())));
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
