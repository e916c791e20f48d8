-- Until when the link in a secret mail works; from then on it is neither sent nor kept.
alter table mails add ends_at timestamptz;
update mails set ends_at = created_at + interval '7 days' where secret and state = 'queued';
