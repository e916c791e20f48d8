import { isDeepStrictEqual } from 'node:util'
import { fieldTypes, lead, type Problem, ruleExample } from '@kohoi/contract'
import { fieldsOf } from '@kohoi/rules'
import type { Config } from '../../db/config.ts'
import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { salesSettingsAccess } from '../../people/access.ts'
import { type Access, everything, nothing } from '../../records/access.ts'
import { createRecord, readRecord } from '../../records/acts.ts'
import { keep, keptOf } from '../../records/kept.ts'
import { Refused } from '../../refuse.ts'
import { asNew } from '../as-new.ts'
import { takeBack } from '../backtesting/as-it-was.ts'
import { entriesOf, ruleNouns } from '../drafting/changes.ts'
import { isOverseeing } from '../permit.ts'
import { newest } from '../read-receipt.ts'
import { wayOf } from './fare.ts'

/** Examples hold what customers said: those see them who see all rules. */
const access: Access = { ...salesSettingsAccess, read: (actor) => (isOverseeing(actor) ? everything : nothing) }

const examples = keep({
  noun: ruleExample,
  access,
  async check(ctx, next): Promise<Problem[]> {
    const asked = { team: 'teamId', person: 'userId', waiting: null }[next.outcome ?? 'waiting']
    for (const name of ['teamId', 'userId'] as const) if (name !== asked) next[name] = null
    const problems: Problem[] = asked && !next[asked as 'teamId'] ? [{ path: asked, code: 'required' }] : []
    try {
      await asNew(ctx, next.entity ?? 'lead', next.record)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      problems.push(...error.problems)
    }
    return problems
  },
})

/** Makes an example of a lead as it stood when the rules decided about it, with what they decided; asked once more, it is the same one. */
export async function exampleOfLead(ctx: Ctx, leadId: string) {
  const found = await readRecord(ctx, keptOf('lead'), leadId)
  const record: Row = { ...found }
  const receipt = await newest(ctx, 'lead', found.id, true)
  if (receipt) await takeBack(ctx, 'lead', [{ id: receipt.id, record }])
  const kept = worthKeeping(ctx.config, record)
  const way = receipt ? null : await wayOf(ctx, 'lead', await asNew(ctx, 'lead', kept))
  const teamId = receipt ? receipt.team_id : way?.teamId
  const userId = receipt ? receipt.owner_id : way?.handlerId
  const outcome = teamId ? 'team' : userId ? 'person' : 'waiting'
  const body = {
    entity: 'lead',
    name: String(record.number),
    record: kept,
    outcome,
    teamId: teamId ?? null,
    userId: teamId ? null : (userId ?? null),
  }
  const same = ctx.config
    .list('ruleExample')
    .find((one) => Object.entries(body).every(([name, value]) => isDeepStrictEqual(one[name as 'name'], value)))
  return same ? readRecord(ctx, examples, same.id) : createRecord(ctx, examples, body)
}

/** What conditions can look at; texts, which say who the customer is, only where a rule asks for them. */
function worthKeeping(config: Config, record: Row): Row {
  const asked = new Set(
    ruleNouns.flatMap((entity) =>
      entriesOf(config, entity).flatMap((entry) => {
        const rule = entry.rule ?? entry.filter
        return rule ? [...fieldsOf(rule as Parameters<typeof fieldsOf>[0])] : []
      }),
    ),
  )
  const kept = Object.entries(lead.fields).filter(([name, field]) => {
    if ('readOnly' in field || name === 'ownerId' || name === 'teamId') return false
    if (name === 'custom') return true
    const kind = fieldTypes[field.type]
    return kind !== null && record[name] !== null && (kind !== 'text' || asked.has(name))
  })
  return Object.fromEntries(kept.map(([name]) => [name, record[name]]))
}
