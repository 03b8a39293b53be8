package app.vouch.testing;

import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Every statement that the application sends and every row that it reads, so that a test can count those of a page. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final AtomicLong rows = new AtomicLong();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource real) || !"dataSource".equals(name)) {
            return bean;
        }
        return ProxyDataSourceBuilder.create(real)
                .afterQuery((execution, queries) -> queries.forEach(query -> sent.add(query.getQuery())))
                .proxyResultSet()
                .afterMethod(call -> count(call.getMethod(), call.getResult()))
                .build();
    }

    private void count(Method method, Object result) {
        if (method.getDeclaringClass() == ResultSet.class
                && "next".equals(method.getName())
                && Boolean.TRUE.equals(result)) {
            rows.incrementAndGet();
        }
    }

    /** @param rows read, those that keep the HTTP session among them */
    public record Cost(List<String> statements, long rows) {

        /** The statements without their line breaks, to be read in a report. */
        @Override
        public String toString() {
            return statements.stream()
                    .map(sql -> "\n      " + sql.strip().replaceAll("\\s+", " "))
                    .collect(Collectors.joining());
        }
    }

    public Cost cost(Runnable work) {
        rows.set(0);
        return new Cost(during(work), rows.get());
    }

    /** Those sent while the work was done, without those that keep the HTTP session, which are counted apart. */
    public List<String> during(Runnable work) {
        sent.clear();
        work.run();
        return sent.stream().filter(sql -> !keepsTheSession(sql)).toList();
    }

    public List<String> ofTheSession(Runnable work) {
        sent.clear();
        work.run();
        return sent.stream().filter(Statements::keepsTheSession).toList();
    }

    /** Not one that looks for all sessions of an account: that is what a page shows. */
    private static boolean keepsTheSession(String sql) {
        String lower = sql.toLowerCase(Locale.ROOT);
        return lower.contains("spring_session") && !lower.matches("(?s)\\s*select .*\\.principal_name = .*");
    }
}
