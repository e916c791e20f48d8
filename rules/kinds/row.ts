import type { Value } from '../filter.ts'
import { type Column, expression, type Piece, sql } from '../pieces.ts'
import type { Surroundings } from '../surroundings.ts'

/** What an operator wants as its value. */
export type Takes = 'nothing' | 'one' | 'many' | 'pair' | 'span'

/** The meaning of one operator for one kind of field, in memory and in SQL. */
export type Row = {
  readonly takes: Takes
  /** Compiled once for a value; tests a field of a record in API form (undefined when missing). */
  readonly memory: (value: Value, around: Surroundings) => (field: unknown) => boolean
  /** Always true or false, never null, so that `not` is exact. */
  readonly sql: (column: Column, value: Value, around: Surroundings) => Piece
  /**
   * Where along an ordered field the answer may change, for proofs: the first step of each stretch, in days, milliseconds or minor units
   * of the record's `currency`.
   */
  readonly edges?: (value: Value, around: Surroundings, currency: string) => readonly (number | bigint | null)[]
}

/** The exact complement of an operator: `isNot` of `is`. */
export function complement(row: Row): Row {
  return {
    takes: row.takes,
    memory: (value, around) => {
      const test = row.memory(value, around)
      return (field) => !test(field)
    },
    sql: (column, value, around) => sql`not (${row.sql(column, value, around)})`,
    ...(row.edges ? { edges: row.edges } : {}),
  }
}

/**
 * Makes a comparison with null false without hiding it from an index, as coalesce() would.
 */
export function present(column: string, comparison: Piece): Piece {
  return sql`(${expression(column)} is not null and ${comparison})`
}

/** A list value's strings; blanks and what is no string equal nothing and are left out. */
export function strings(value: Value): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string' && item !== '') : []
}

/** A pair's two ends, undefined where the value is no pair. */
export function pair(value: Value): readonly [unknown, unknown] {
  return Array.isArray(value) ? [value[0], value[1]] : [undefined, undefined]
}
