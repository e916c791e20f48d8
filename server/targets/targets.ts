import { type Problem, salesTarget } from '@kohoi/contract'
import type { Row } from '../db/rows.ts'
import { recipientProblems } from '../notifications/recipients.ts'
import { type Draft, keep } from '../records/kept.ts'
import { targetAccess } from './access.ts'
import { lastDay } from './period.ts'
import { progressOf, type Target } from './progress.ts'

/** Sales targets: of a salesperson, a team or a company, for a month, quarter or year. */
keep({
  noun: salesTarget,
  access: targetAccess,
  check(ctx, next, before) {
    const problems: Problem[] = [...scopeProblems(next), ...recipientProblems(ctx, next.recipients)]
    if (next.startsOn) next.endsOn = lastDay(next.startsOn, next.period ?? salesTarget.fields.period.default)
    // Another period is another target.
    if (before && next.startsOn !== before.startsOn) next.reachedAt = null
    return problems
  },
  async present(ctx, records) {
    const shown = async (record: Row) => {
      const { won, share } = await progressOf(ctx, record as Target)
      Object.assign(record, { won, share })
    }
    await Promise.all(records.map(shown))
  },
})

const ofScope = { user: 'userId', team: 'teamId', company: 'companyId' } as const

/** Whom it is for is named, and nobody else; a company goes without saying where there is one. */
function scopeProblems(next: Draft<typeof salesTarget>): Problem[] {
  const wanted = ofScope[next.scope ?? 'company']
  for (const name of Object.values(ofScope)) if (name !== wanted) next[name] = null
  return !next[wanted] && wanted !== 'companyId' ? [{ path: wanted, code: 'required' }] : []
}
