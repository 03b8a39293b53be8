-- A file that HR handed in can hold anything, also columns that nobody asked for. What is copied in (rows, names,
-- errors) holds nothing but the directory's own columns, and PostgreSQL copies into no table with row-level security.
do $$
declare confidential text;
begin
    foreach confidential in array array['directory_import', 'directory_import_file', 'directory_import_sample',
                                        'directory_import_figure', 'directory_import_addition'] loop
        execute format('alter table %I enable row level security', confidential);
        execute format('alter table %I force row level security', confidential);
        execute format('create policy %I on %I using ((select vouch_has_role(''HR''))) '
                       'with check ((select vouch_has_role(''HR'')))', confidential || '_hr', confidential);
    end loop;
end $$;
