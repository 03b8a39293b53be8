package app.vouch.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Keeps a copy of the sample organisation, in a schema of its own, before the first test that visits it changes anything. */
public class SampleAsMade implements BeforeAllCallback {

    private static final String KEEP = """
            do $$
            declare name text;
            begin
                create schema as_made;
                for name in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
                    execute format('create table as_made.%I as table public.%I', name, name);
                end loop;
            end $$
            """;

    /** In one transaction and with the triggers asleep, those that keep the trail from being changed among them. */
    private static final String GIVE_BACK = """
            do $$
            declare name text; columns text;
            begin
                perform set_config('session_replication_role', 'replica', true);
                execute (select 'truncate ' || string_agg(format('public.%I', tablename), ', ') from pg_tables where schemaname = 'as_made');
                for name in select tablename from pg_tables where schemaname = 'as_made' loop
                    select string_agg(format('%I', column_name), ', ') into columns from information_schema.columns
                        where table_schema = 'public' and table_name = name and is_generated = 'NEVER';
                    execute format('insert into public.%I (%s) overriding system value select %s from as_made.%I', name, columns, columns, name);
                end loop;
            end $$
            """;

    private static boolean kept;

    @Override
    public void beforeAll(ExtensionContext context) {
        SpringExtension.getApplicationContext(context); // made by then
        keep();
    }

    private static synchronized void keep() {
        if (!kept) {
            SampleDatabase.superuser().sql(KEEP).update();
            kept = true;
        }
    }

    /** For a class that changes much: it begins with the sample as it was made, and leaves it so. */
    public static class GivenBack implements BeforeAllCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            giveBack();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            giveBack();
        }

        private static void giveBack() {
            JdbcClient superuser = SampleDatabase.superuser();
            superuser.sql(GIVE_BACK).update();
        }
    }
}
