-- What a custom field of the kind link leads to; without it, to an account.
alter table custom_fields add column link_to text;
