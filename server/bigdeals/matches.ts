import { bigDealRule } from '@kohoi/contract'
import { createSchema, problemsOf } from '@kohoi/contract/schema'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { type Sql, sql } from '../db/sql.ts'
import { readRecord } from '../records/acts.ts'
import { keptOf } from '../records/kept.ts'
import { type Asked, filterSql, listRecords, readPage } from '../records/list.ts'
import { invalid } from '../refuse.ts'
import { onlyReaders } from './access.ts'
import { type Conditions, conditionsOf } from './rule-book.ts'
import { bigDealRules, boundProblems } from './rules.ts'

/** Open opportunities of the actor's sight that the conditions match now. */
const openMatches = (ctx: Ctx, conditions: Conditions): Sql[] => [
  sql`r.state = 'open'`,
  filterSql(ctx, keptOf('opportunity'), conditionsOf(conditions)),
]

/** A page of the open opportunities that a rule matches now. */
export async function listMatches(ctx: Ctx, ruleId: string, asked: Asked) {
  const rule = await readRecord(ctx, bigDealRules, ruleId)
  return listRecords(ctx, keptOf('opportunity'), asked, openMatches(ctx, rule))
}

const { typeIds, revenueFrom, revenueTo, probabilityFrom, probabilityTo } = bigDealRule.fields
const conditionFields = { typeIds, revenueFrom, revenueTo, probabilityFrom, probabilityTo }
const schema = createSchema(conditionFields)
const shown = 20

/** How many open opportunities the conditions of a draft match now, and the first of them; what else is in the draft may be unfinished. */
export async function previewMatches(ctx: Ctx, read: () => Row) {
  onlyReaders(ctx)
  const draft = read()
  const given = Object.fromEntries(
    Object.keys(conditionFields).flatMap((name) => (name in draft ? [[name, draft[name]]] : [])),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw invalid(problemsOf(parsed.error))
  const conditions = parsed.data as Conditions
  const problems = boundProblems(conditions)
  if (problems.length) throw invalid(problems)
  const { items, count } = await readPage(
    ctx,
    keptOf('opportunity'),
    { count: 'true' },
    shown,
    openMatches(ctx, conditions),
  )
  return { count, items }
}
