-- At what time of its day something is to be done, where somebody said so.
alter table activities add due_time text check (due_time ~ '^([01]\d|2[0-3]):[0-5]\d$');
