package app.vouch.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database that holds the sample organisation, on the one server of the run; never emptied. */
public class SampleDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String NAME = "vouch_sample";
    private static boolean made;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        make();
        TestPropertyValues.of(TestDatabase.instance().properties(NAME)).applyTo(context);
    }

    /** Past every policy, for finding an example to ask for and for looking at what is there. */
    public static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.instance().superuser(NAME));
    }

    private static synchronized void make() {
        if (!made) {
            TestDatabase.instance().create(NAME);
            made = true;
        }
    }
}
