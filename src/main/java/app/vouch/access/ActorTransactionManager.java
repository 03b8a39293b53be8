package app.vouch.access;

import app.vouch.kernel.Role;
import app.vouch.kernel.Viewer;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database who acts, at the beginning of each transaction and for it alone: the row-level policies, the
 * second lock, compare owners with it. Where nobody is signed in nothing is set, and the policies show nothing.
 */
class ActorTransactionManager extends JpaTransactionManager {

    private static final String ACTOR = "select set_config('vouch.actor', ?, true), set_config('vouch.roles', ?, true)";

    private final DataSource dataSource;

    ActorTransactionManager(EntityManagerFactory entityManagerFactory, DataSource dataSource) {
        super(entityManagerFactory);
        setDataSource(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Viewer viewer = CurrentViewer.get();
        if (viewer == null) {
            return;
        }
        try {
            tell(viewer);
        } catch (SQLException | RuntimeException failed) {
            doRollbackQuietly(transaction);
            throw new CannotCreateTransactionException("the database was not told who acts", failed);
        }
    }

    private void tell(Viewer viewer) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (PreparedStatement statement = connection.prepareStatement(ACTOR)) {
            statement.setString(1, viewer.actor().toString());
            statement.setString(2, viewer.roles().stream().map(Role::name).collect(Collectors.joining(",", ",", ",")));
            statement.execute();
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void doRollbackQuietly(Object transaction) {
        doCleanupAfterCompletion(transaction);
    }
}
