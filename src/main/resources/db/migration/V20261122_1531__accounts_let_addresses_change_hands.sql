-- Two people may swap their addresses in one statement: what is unique is so when it ends.
alter table account
    drop constraint account_email_unique,
    add constraint account_email_unique unique (email) deferrable initially immediate;
