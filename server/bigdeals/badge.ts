import { opportunity } from '@kohoi/contract'
import { toSql } from '@kohoi/rules'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { columnsFor } from '../records/fields.ts'
import { dayOf, surroundingsOf } from '../records/surroundings.ts'
import { activeConditions, sortRules } from './rule-book.ts'

/** Fills in `bigDeal`: whether a record matches an active rule now. */
export function markBigDeals(ctx: Ctx, records: Row[]): void {
  for (const record of records) record.bigDeal = sortRules(ctx, record).met.some((rule) => rule.active)
}

/** The same of rows `r`, as SQL text for filters and sorts. */
export function bigDealSql(ctx: Pick<Ctx, 'config' | 'now'>): string {
  const surroundings = surroundingsOf(ctx)
  return ctx.config.derived(`big deal sql ${dayOf(ctx.now, surroundings.timeZone)}`, () => {
    const any = { any: [...activeConditions(ctx.config)] }
    const { strings, values } = toSql(any, columnsFor(opportunity, ctx.config, 'r'), surroundings)
    // Never a constant, by which PostgreSQL would not sort.
    return `(r.id is not null and ${strings.map((text, i) => (i ? literal(values[i - 1]) : '') + text).join('')})`
  })
}

const harmless = /^[\w-]+(\.\d+)?$/

/** Conditions of rules hold ids, currencies and numbers, and nothing that SQL could mistake. */
function literal(value: unknown): string {
  const texts = (Array.isArray(value) ? value : [value]).map(String)
  if (!texts.every((text) => harmless.test(text))) throw new Error('a Big Deal rule names what is no id and no number')
  return Array.isArray(value) ? `'{${texts.join()}}'` : `'${texts.join()}'`
}
