-- What `seed --demo` has made: `making` until it is whole, so that a run that was killed is begun anew; null is a workspace of real people.
alter table workspaces add demo text check (demo in ('making', 'made'));
