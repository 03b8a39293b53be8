package app.vouch.operations.sample;

import app.vouch.kernel.MovableClock;
import app.vouch.kernel.Role;
import app.vouch.relationships.Policy;
import app.vouch.relationships.PolicySettings;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sample organisation where there is nobody yet, before the application says that it is ready. Everything goes
 * through the services, as the people themselves and on their days, so that every rule held; a start that is killed
 * half-way begins again with an empty database.
 */
@OnSample
class SampleOrganisation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SampleOrganisation.class);
    private static final String HR = "1702";
    /** Days ago on which HR said who is meant to have a sponsor: P3 and M1, after a year. */
    private static final int POLICY = 740;

    private static final int HANDS = 3;

    private final SampleRecord record;
    private final SampleImports imports;
    private final SampleAccounts accounts;
    private final SampleRelationships relationships;
    private final SampleAdvocacy advocacy;
    private final SampleConversations conversations;
    private final SamplePlans plans;
    private final PolicySettings policy;
    private final MovableClock clock;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SampleOrganisation(
            SampleRecord record,
            SampleImports imports,
            SampleAccounts accounts,
            SampleRelationships relationships,
            SampleAdvocacy advocacy,
            SampleConversations conversations,
            SamplePlans plans,
            PolicySettings policy,
            MovableClock clock,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.record = record;
        this.imports = imports;
        this.accounts = accounts;
        this.relationships = relationships;
        this.advocacy = advocacy;
        this.conversations = conversations;
        this.plans = plans;
        this.policy = policy;
        this.clock = clock;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (record.begin()) {
            LOG.info("Making the sample organisation, which is done once");
            long begun = System.nanoTime();
            make();
            record.made();
            LOG.info(
                    "The sample organisation was made in {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        }
    }

    private void make() {
        Calendar calendar = new Calendar(LocalDate.now(clock));
        SampleDirectory directory = new SampleDirectory(calendar);
        Acting acting = new Acting(clock, transaction, jdbc, calendar);
        Words words = new Words(directory);
        Timeline timeline = new Timeline();

        imports.begin(directory, acting);
        accounts.create(directory, acting, SampleImports.FILES.get(0));
        timeline.add(POLICY, () -> setPolicy(directory, acting));
        List<Bond> bonds = Bond.all(directory);
        relationships.tell(bonds, directory, acting, timeline);
        Map<Bond, List<Deed>> deeds = Deeds.of(bonds, directory, words);
        advocacy.tell(deeds, acting);
        conversations.tell(deeds, words, acting);
        // After all else of a day: whoever leaves has done until then what they did.
        imports.tell(directory, acting, timeline);
        timeline.play();
        List<Runnable> rest = new ArrayList<>();
        bonds.forEach(bond -> rest.add(() -> bond.play(acting, 1)));
        rest.addAll(plans.tell(bonds, directory, acting));
        sideBySide(rest);
    }

    /** What no other pair depends on any more: while one waits for the database another works. */
    private static void sideBySide(List<Runnable> work) {
        ExecutorService hands = Executors.newFixedThreadPool(HANDS);
        try {
            List<Future<?>> done = new ArrayList<>();
            work.forEach(part -> done.add(hands.submit(part)));
            for (Future<?> part : done) {
                part.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the sample was made", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the sample could not be made", failed.getCause());
        } finally {
            hands.shutdownNow();
        }
    }

    private void setPolicy(SampleDirectory directory, Acting acting) {
        acting.as(acting.viewer(directory.member(HR), Role.HR), POLICY, hr -> {
            Policy now = policy.current();
            policy.change(
                    hr,
                    new Policy(
                            now.levelGap(),
                            now.capacity(),
                            now.answerDays(),
                            now.cadenceDays(),
                            now.quietFactor(),
                            now.lapsedFactor(),
                            3,
                            4,
                            12,
                            now.meantUnits(),
                            now.version()));
        });
    }
}
