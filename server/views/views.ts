import { isRecordNoun, type Problem, recordNouns, view } from '@kohoi/contract'
import type { Actor } from '../db/context.ts'
import { keep } from '../records/kept.ts'

const own = (actor: Actor) => ({ field: 'createdById', op: 'is', value: actor.userId ?? '' }) as const

/** Saved views: everybody's own to change, shared ones for all to read. */
keep({
  noun: view,
  access: {
    read: (actor) => ({ any: [own(actor), { field: 'shared', op: 'is', value: true }] }),
    create: () => true,
    change: own,
    remove: own,
  },
  check: (_ctx, next): Problem[] =>
    isRecordNoun(next.entity) ? [] : [{ path: 'entity', code: 'choice', with: Object.keys(recordNouns).join(', ') }],
})
