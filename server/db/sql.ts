import { Sql } from 'sql-template-tag'

export { default as sql, empty, join, raw, Sql } from 'sql-template-tag'

/** Pieces written by another module (the rule engine) as a fragment of ours. */
export const fragment = (pieces: { strings: string[]; values: unknown[] }): Sql =>
  new Sql(pieces.strings, pieces.values as never[])
