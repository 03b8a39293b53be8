package app.vouch.testing;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Every statement that the application sends, so that a test can count those of a page. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource real) || !"dataSource".equals(name)) {
            return bean;
        }
        return ProxyDataSourceBuilder.create(real)
                .afterQuery((execution, queries) -> queries.forEach(query -> sent.add(query.getQuery())))
                .build();
    }

    /** Those sent while the work was done, without those that keep the HTTP session, which are counted apart. */
    public List<String> during(Runnable work) {
        sent.clear();
        work.run();
        return sent.stream()
                .filter(sql -> !sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }

    public List<String> ofTheSession(Runnable work) {
        sent.clear();
        work.run();
        return sent.stream()
                .filter(sql -> sql.toLowerCase(Locale.ROOT).contains("spring_session"))
                .toList();
    }
}
