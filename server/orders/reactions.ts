import type { Ctx, Recorded } from '../db/context.ts'
import { words } from '../documents/words/index.ts'
import { notify } from '../notifications/notify.ts'
import { orderTable } from '../people/access.ts'
import type { Reactions } from '../worker/worker.ts'
import type { StepNews } from './steps.ts'

type News = Recorded & { recordId: string; payload: StepNews }

/** Tells the people of each unit whose step has opened or ended with the order, and the salesperson what was handed over. */
async function tellUnits(ctx: Ctx, { id, recordId, payload }: News): Promise<void> {
  const { number, customer, ownerId, by, opened, stopped, failed, delivered } = payload
  const about = { kind: 'order.step' as const, link: `/orders/${recordId}` }
  for (const step of [...opened, ...stopped])
    await notify(ctx, {
      ...about,
      userIds: peopleOf(ctx, step, payload),
      words: (language) =>
        failed === null
          ? words[language].step[step]({ number, customer })
          : words[language][stopped.length ? 'stopped' : 'failed']({ number, customer, reason: failed }),
      data: { entity: 'order', recordId, number, step, reason: failed },
      effect: `order.step ${id} ${step}`,
    })
  if (delivered === 'none' || !ownerId || ownerId === by) return
  await notify(ctx, {
    ...about,
    userIds: [ownerId],
    words: (language) => words[language].delivered({ number, customer, all: delivered === 'full' }),
    data: { entity: 'order', recordId, number, delivered },
    effect: `order.delivered ${id}`,
  })
}

/** Whoever works in the unit, in the order's company, and may look at it, but who did it himself. */
const peopleOf = ({ config }: Ctx, unit: string, { companyId, by }: StepNews): string[] =>
  config
    .list('user')
    .filter(({ id, active, role, units, companyIds }) => {
      const here = !companyIds.length || companyIds.includes(companyId ?? '')
      return active && id !== by && units.includes(unit) && here && orderTable[role].read === 'all'
    })
    .map((user) => user.id)

export const orderReactions: Reactions = { 'orders.tellUnits': { inside: tellUnits } }

export const orderEvents: Readonly<Record<string, readonly string[]>> = { 'order.steps': ['orders.tellUnits'] }
