package app.vouch.operations.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The accounts inside the server, and the database that they share. */
final class Roles {

    private Roles() {}

    /** Made where they are missing, so that a first start that was broken off is finished by the next. */
    static void prepare(String url, Passwords passwords) {
        try (Connection connection = connect(url, passwords);
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {PostgresServer.OWNER, PostgresServer.APPLICATION}) {
                if (isMissing(statement, "select from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login password '" + passwords.of(role) + "'");
                }
            }
            if (isMissing(statement, "select from pg_database where datname = 'vouch'")) {
                statement.execute("create database vouch owner " + PostgresServer.OWNER);
            }
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The embedded PostgreSQL does not take its own passwords: " + failed.getMessage(),
                    "Put the file with the passwords back as it was.",
                    failed);
        }
    }

    /** Whether the server at this address takes our password and has this data. */
    static boolean answer(String url, Passwords passwords, Path data) {
        try (Connection connection = connect(url + "?loginTimeout=2", passwords);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show data_directory")) {
            return result.next() && Path.of(result.getString(1)).equals(data);
        } catch (SQLException otherwise) {
            return false;
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return !result.next();
        }
    }

    private static Connection connect(String url, Passwords passwords) throws SQLException {
        return DriverManager.getConnection(url, PostgresServer.SUPERUSER, passwords.of(PostgresServer.SUPERUSER));
    }
}
