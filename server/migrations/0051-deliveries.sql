-- What was handed over when: the lines of a confirmed order stay as they were agreed.
alter table orders add deliveries jsonb;
