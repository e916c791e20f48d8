import type { Filter } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import { empty, raw, type Sql, sql } from '../db/sql.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, conditions, filterSql } from '../records/list.ts'
import { currencyOf, dayOf, timeZoneOf } from '../records/surroundings.ts'
import { answer } from './answer.ts'
import { readAsked } from './asked.ts'
import { dayColumn } from './days.ts'
import { type Group, type Grouping, groupingOf } from './grouping.ts'
import { momentsOf } from './waits.ts'

/** Some of the records of a report, told by a filter and counted by one of their days. */
export type Part = {
  readonly which: readonly Filter[]
  /** The field that `from` and `to` bound, and that months are counted by. */
  readonly day: string
  /** The day whose exchange rates hold: today, or each record's own. */
  readonly rates: 'today' | 'day'
  /** Between which of their moments the records wait; without an end they still do. */
  readonly wait?: { readonly from: string; readonly to: string | null }
}

/** What is counted of which records, and by what they may be grouped. */
export type Report = {
  readonly noun: 'opportunity' | 'lead' | 'activity'
  /** No record is in two of them. */
  readonly parts: (ctx: Ctx) => Readonly<Record<string, Part>>
  /** The parts that the line itself counts; all when left out. */
  readonly counted?: readonly string[]
  /** What one may group by, the usual one first. */
  readonly groups: readonly Group[]
  /** What shares are shares of, and lines are in the order of. */
  readonly by: 'amount' | 'count'
  /** Whether amounts are also summed by their probability. */
  readonly weighted?: true
}

/** The records of one part, line, currency and day of exchange rates, summed; where they wait, those of one team and owner, with when. */
export type Row = {
  part: string
  id: string | null
  currency: string
  day: string
  count: bigint
  amount: string
  weighted: string
  team_id?: string | null
  owner_id?: string | null
  begins?: number[]
  ends?: number[]
}

/**
 * The records of a report that the actor may see, grouped, the largest first: number, amount in the company's currency, share in percent.
 * Every figure bears the `filter` of the records it counts. Amounts in a currency without a rate are counted but not summed; they stand in
 * `unconverted`. Of several parts each line says what it has of each, and how long, in minutes of working time, its records waited.
 */
export async function runReport(ctx: Ctx, report: Report, asked: Asked) {
  const question = readAsked(ctx, report, asked)
  const grouping = groupingOf(ctx, report, question.by)
  const rows = await Promise.all(
    Object.entries(report.parts(ctx)).map(async ([name, part]) => {
      const where = await whereOf(ctx, report, { all: question.filters(part) })
      return ctx.tx.many<Row>(sums(ctx, report, grouping, name, part, where))
    }),
  )
  return answer(ctx, report, question, grouping, rows.flat())
}

/** Rows `r` of the noun that the actor may see and the filter tells. */
async function whereOf(ctx: Ctx, { noun }: Report, filter: Filter): Promise<Sql> {
  const kept = keptOf(noun)
  const all = [...(await conditions(ctx, kept, {})), filterSql(ctx, kept, filter)]
  return all.reduce((where, one) => sql`${where} and ${one}`)
}

function sums(ctx: Ctx, { noun, weighted }: Report, grouping: Grouping, name: string, part: Part, where: Sql): Sql {
  const currency = currencyOf(ctx.config)
  const day =
    part.rates === 'today' ? `date '${dayOf(ctx.now, timeZoneOf(ctx.config))}'` : dayColumn(ctx, noun, part.day)
  const valued = noun !== 'activity'
  return sql`select ${name} as part, ${raw(grouping.column(part))} as id,
      ${valued ? sql`coalesce(r.expected_revenue_currency, ${currency})` : sql`${currency}`} as currency, (${raw(day)})::text as day,
      count(*) as count, ${raw(valued ? 'coalesce(sum(r.expected_revenue), 0)::text' : `'0'`)} as amount,
      ${raw(weighted ? 'coalesce(sum(round(r.expected_revenue * r.probability / 100.0)), 0)::text' : `'0'`)} as weighted
      ${part.wait ? sql`, ${momentsOf(ctx, noun, part.wait)}` : empty}
    from ${raw(tables[noun])} r where ${where} group by 1, 2, 3, 4 ${raw(part.wait ? ', r.team_id, r.owner_id' : '')}`
}

const tables = { opportunity: 'opportunities', lead: 'leads', activity: 'activities' } as const
