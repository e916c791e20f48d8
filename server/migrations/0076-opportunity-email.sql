-- Whom an opportunity is with is looked for by e-mail, as leads and contacts are.
alter table opportunities add email_key text generated always as (texts ->> 'email') stored;
create index opportunities_email on opportunities (workspace_id, email_key) where email_key is not null;
