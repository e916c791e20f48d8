-- What a mail carries besides its text: gone with the mail.
create table mail_attachments (
  workspace_id uuid not null,
  mail_id uuid not null,
  position integer not null,
  name text not null,
  content_type text not null,
  content bytea not null,
  primary key (workspace_id, mail_id, position),
  foreign key (workspace_id, mail_id) references mails (workspace_id, id) on delete cascade
);
