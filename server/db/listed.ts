/**
 * Tables of records that people filter, sort and search by the hundred thousand. Below row-level security PostgreSQL uses an index only for
 * conditions that are leakproof, which LIKE, @> and ->> are not, and for the others does not even know how often they hold. So many rows
 * are read through a view: it names the workspace itself, and reads with the rights of its owner, to whom these tables are open
 * (db/migrate.ts). With `select` the setting is read once, not for every row, and the planner does not carry the condition over from a
 * joined table, which would bar the index again.
 */
const listed: readonly string[] = ['leads', 'opportunities', 'accounts', 'contacts']

/** What many rows of a table are read from: its view where it has one. */
export const viewOf = (table: string): string => (listed.includes(table) ? `workspace_${table}` : table)

/** Tables open to their owner, since a view reads them. */
export const readByViews: readonly string[] = [...listed, 'search_texts']

/** SQL that makes the views anew, with all columns that the tables, as far as there are some yet, have by now; `role` may read them. */
export const makeViews = (role: string): string => `
  do $$ declare name text; begin
    foreach name in array array[${listed.map((table) => `'${table}'`).join()}] loop
      if to_regclass(name) is null then continue; end if;
      execute format('create view workspace_%1$s as select * from %1$s
        where workspace_id = (select nullif(current_setting(''app.workspace_id'', true), '''')::uuid)', name);
      if to_regrole('${role}') is not null then execute format('grant select on workspace_%s to ${role}', name); end if;
    end loop;
  end $$`

export const dropViews = `drop view if exists ${listed.map(viewOf).join(', ')}`
export const views: readonly string[] = [...listed.map(viewOf), 'quick_texts']
