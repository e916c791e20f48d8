import { type bigDealRule, type Money, opportunity, type RecordOf } from '@kohoi/contract'
import type { Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { predicateOf } from '../records/predicates.ts'

export type Rule = RecordOf<typeof bigDealRule>
export type Opportunity = RecordOf<typeof opportunity>
export type Conditions = {
  typeIds?: readonly string[] | null
  revenueFrom?: Money | null
  revenueTo?: Money | null
  probabilityFrom?: number | null
  probabilityTo?: number | null
}

/**
 * A rule in the rule language: type and revenue and probability, bounds included, amounts converted and compared as displayed; lost ones
 * never match. An opportunity in a currency without a rate does not match.
 */
export function conditionsOf(rule: Conditions): Filter {
  const { typeIds, revenueFrom, revenueTo, probabilityFrom, probabilityTo } = rule
  const all: Filter[] = [{ field: 'state', op: 'isNot', value: 'lost' }]
  if (typeIds?.length) all.push({ field: 'typeId', op: 'isOneOf', value: [...typeIds] })
  if (revenueFrom) all.push({ field: 'expectedRevenue', op: 'atLeast', value: revenueFrom })
  if (revenueTo) all.push({ field: 'expectedRevenue', op: 'atMost', value: revenueTo })
  if (typeof probabilityFrom === 'number') all.push({ field: 'probability', op: 'atLeast', value: probabilityFrom })
  if (typeof probabilityTo === 'number') all.push({ field: 'probability', op: 'atMost', value: probabilityTo })
  return { all }
}

type Written = { rule: Rule; filter: Filter; apart: Filter }

/** Every rule with its conditions, as this version of the configuration has them. */
const ruleBook = (config: Config): readonly Written[] =>
  config.derived('big deal rules', () =>
    config.list('bigDealRule').map((rule) => ({
      rule,
      filter: conditionsOf(rule),
      apart: conditionsOf({ ...rule, revenueFrom: null, revenueTo: null }),
    })),
  )

/** Conditions of the active rules. */
export const activeConditions = (config: Config): readonly Filter[] =>
  ruleBook(config).flatMap(({ rule, filter }) => (rule.active ? [filter] : []))

/** Which rules, active or not, an opportunity matches at this moment, and which it does not. */
export function sortRules(ctx: Ctx, record: Row | null): { met: Rule[]; unmet: Rule[] } {
  const met: Rule[] = []
  const unmet: Rule[] = []
  for (const { rule, filter } of ruleBook(ctx.config)) {
    const matches = record !== null && predicateOf(ctx, opportunity, filter)?.(record) === true
    ;(matches ? met : unmet).push(rule)
  }
  return { met, unmet }
}

/** Whether an opportunity would match a rule, were it not for its revenue. */
export const meetsApartFromRevenue = (ctx: Ctx, { id }: Rule, record: Opportunity): boolean => {
  const found = ruleBook(ctx.config).find(({ rule }) => rule.id === id)
  return found !== undefined && predicateOf(ctx, opportunity, found.apart)?.(record) === true
}
