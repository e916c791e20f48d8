import { nounByName } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { raw, type Sql, sql } from '../db/sql.ts'
import { timeBetween } from '../overdue/clock.ts'
import { columnsFor } from '../records/fields.ts'
import { keptOf } from '../records/kept.ts'
import type { Grouping } from './grouping.ts'
import type { Part, Row } from './report.ts'

/** SQL over groups of rows `r` of one team and owner: whose they are, and when each began and ended to wait, in milliseconds. */
export function momentsOf(ctx: Ctx, noun: string, { from, to }: NonNullable<Part['wait']>): Sql {
  const column = columnsFor(nounByName(noun), ctx.config, 'r', keptOf(noun).computed?.(ctx))
  const millis = (field: string) => raw(`(extract(epoch from ${column(field).sql}) * 1000)::float8`)
  return sql`r.team_id, r.owner_id, array_agg(${millis(from)}) as begins,
    array_agg(${to ? millis(to) : sql`${ctx.now.getTime()}::float8`}) as ends`
}

type Wait = { minutes: { median: number; p90: number } | null }

/**
 * How long the records of a part wait in a line, in all lines where none is named: median and 90th percentile, in whole minutes of the
 * working time of each record's company.
 */
export function waitsOf(ctx: Ctx, { lineOf }: Grouping, rows: readonly Row[]) {
  const parts = new Map<string, Map<string | null | undefined, number[]>>()
  for (const { part, id, team_id: teamId, owner_id: ownerId, begins, ends } of rows) {
    if (!begins || !ends) continue
    const passed = timeBetween(ctx, { teamId, ownerId })
    const minutes = begins.map((begin, at) => passed(begin, ends[at] ?? begin) / 60_000)
    const lines = parts.get(part) ?? new Map<string | null | undefined, number[]>()
    parts.set(part, lines)
    for (const line of [lineOf(id), undefined]) {
      const all = lines.get(line) ?? []
      lines.set(line, all)
      for (const one of minutes) all.push(one)
    }
  }
  for (const lines of parts.values()) for (const all of lines.values()) all.sort((a, b) => a - b)
  return (part: string, id: string | null | undefined): Wait => {
    const all = parts.get(part)?.get(id) ?? []
    return { minutes: all.length ? { median: percentile(all, 0.5), p90: percentile(all, 0.9) } : null }
  }
}

/** Of sorted numbers, rounded; between two of them in proportion, as spreadsheets and PostgreSQL's `percentile_cont` do. */
function percentile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return Math.round(below + (above - below) * (place - Math.floor(place)))
}
