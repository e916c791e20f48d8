import type { opportunity, RecordOf } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import type { Target } from './progress.ts'

type Opportunity = RecordOf<typeof opportunity>

/** Targets that may still be reached. */
export const openTargets = ({ config }: Pick<Ctx, 'config'>): Target[] =>
  config.list('salesTarget').filter((target) => target.active && !target.reachedAt)

/**
 * Has the targets looked at whose period a won opportunity falls into, once its save has committed: of two that win at once the later look
 * sees both. An import has them looked at in its end.
 */
export function watchWins(ctx: Ctx, now: Opportunity | null, before: Opportunity | null): void {
  if (ctx.importId || now?.state !== 'won' || !now.closedAt || !countsAnew(now, before)) return
  const day = dayOf(new Date(now.closedAt), timeZoneOf(ctx.config))
  const targetIds = openTargets(ctx)
    .filter(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)
    .map(({ id }) => id)
  if (targetIds.length) ctx.enqueue('targets.check', { targetIds })
}

const countsAnew = (now: Opportunity, before: Opportunity | null): boolean =>
  before?.state !== 'won' ||
  before.ownerId !== now.ownerId ||
  before.teamId !== now.teamId ||
  before.expectedRevenue?.amount !== now.expectedRevenue?.amount ||
  before.expectedRevenue?.currency !== now.expectedRevenue?.currency
