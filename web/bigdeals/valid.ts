import { type Money, toMinor } from '@kohoi/contract/money'
import type { Conditions } from './rule.ts'

/** How a pair of bounds stands: filled in well, not filled in yet, or with values that cannot be. */
export type Standing = 'good' | 'empty' | 'wrong'

export function revenueStanding({ revenueFrom: from, revenueTo: to }: Conditions): Standing {
  if (!from) return 'empty'
  if (isNegative(from) || (to && (isNegative(to) || to.currency !== from.currency || toMinor(to) < toMinor(from))))
    return 'wrong'
  return 'good'
}

export function probabilityStanding({ probabilityFrom: from, probabilityTo: to }: Conditions): Standing {
  if (from === null) return 'empty'
  if (!isPercent(from) || (to !== null && (!isPercent(to) || to < from))) return 'wrong'
  return 'good'
}

const isNegative = ({ amount }: Money) => amount.startsWith('-')
const isPercent = (value: number) => value >= 0 && value <= 100

/**
 * The conditions with what does not hold replaced by what last did: a count stays in sight while one mistypes. Null while something was
 * never filled in well.
 */
export function lastGood(now: Conditions, before: Conditions | null): Conditions | null {
  const revenue = revenueStanding(now) === 'good' ? now : before
  const probability = probabilityStanding(now) === 'good' ? now : before
  if (!revenue || !probability) return null
  const { revenueFrom, revenueTo } = revenue
  const { probabilityFrom, probabilityTo } = probability
  return { typeIds: now.typeIds, revenueFrom, revenueTo, probabilityFrom, probabilityTo }
}
