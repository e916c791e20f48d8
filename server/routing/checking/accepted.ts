import { createHash } from 'node:crypto'
import { acceptedFinding } from '@kohoi/contract'
import type { RecordValues, Subject } from '@kohoi/rules'
import type { Config } from '../../db/config.ts'

import type { Row } from '../../db/rows.ts'
import { salesSettingsAccess } from '../../people/access.ts'
import { everything, nothing } from '../../records/access.ts'
import { keep } from '../../records/kept.ts'
import { isOverseeing } from '../permit.ts'
import type { RoutedEntity } from '../receipt.ts'

keep({
  noun: acceptedFinding,
  access: { ...salesSettingsAccess, read: (actor) => (isOverseeing(actor) ? everything : nothing) },
})

/** Who said of a finding that it is meant so, when, and why. */
export type Accepted = {
  readonly id: string
  readonly version: number
  readonly reason: string
  readonly byUserId: string | null
  readonly at: string
}

type Told = {
  readonly entity: RoutedEntity
  readonly kind: string
  readonly subjects: readonly Subject[]
  readonly example: RecordValues | null
}

/** What names a finding as it is: it is another one as soon as a rule that takes part or the record that shows it is another. */
export function fingerprint({ entity, kind, subjects, example }: Told, ruleOf: (subject: Subject) => Row): string {
  const rules = subjects.map((subject) => {
    const { filter, rule, minimumScore, handlerId } = ruleOf(subject)
    return [subject.type, subject.id, filter, rule, minimumScore, handlerId]
  })
  return createHash('sha256')
    .update(JSON.stringify([entity, kind, rules, example], inOrder))
    .digest('hex')
    .slice(0, 32)
}

/** A rule in a form has its parts in another order than one that was kept. */
const inOrder = (_key: string, value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

/** The findings that are meant so, by their fingerprint. */
export const acceptedIn = (config: Config): ReadonlyMap<string, Accepted> =>
  config.derived(
    'accepted findings',
    () =>
      new Map(
        config
          .list('acceptedFinding')
          .map(({ finding, id, version, reason, createdById, createdAt }) => [
            finding,
            { id, version, reason, byUserId: createdById, at: createdAt },
          ]),
      ),
  )
