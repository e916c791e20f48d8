import { isDeepStrictEqual } from 'node:util'
import { nounByName } from '@kohoi/contract'
import type { Config } from '../../db/config.ts'
import type { Ctx } from '../../db/context.ts'
import { Json, shapeOf } from '../../db/inserts.ts'
import { sql } from '../../db/sql.ts'
import { refuse } from '../../refuse.ts'
import { checkRules, type Finding } from '../checking/check.ts'
import { type Fared, howExamplesFare } from '../examples/fare.ts'
import { permitOverview } from '../permit.ts'
import { rulesOf, tellBetween } from '../versions/told.ts'
import { configOfVersion, numberOf } from '../versions/versions.ts'
import { changesOf, entriesOf, type GivenDraft, type RuleChange, ruleNouns, withChanges, writable } from './changes.ts'

type Kept = { version: number; changes: readonly RuleChange[]; at: Date; by_user_id: string | null }

/** Drafts are made and published by those who may change rules. */
export function permitDraft({ actor }: Ctx): void {
  if (actor.role !== 'admin' && actor.role !== 'manager') throw refuse('permission.denied')
}

/** The draft that is kept; version 0 without one. `lock`: nobody else changes it until the commit. */
export async function keptDraft(ctx: Ctx, lock = false): Promise<Kept> {
  const row = await ctx.tx.maybe<Kept>(sql`
    select version, changes, at, by_user_id from rule_drafts where workspace_id = ${ctx.workspaceId}
    ${lock ? sql`for update` : sql``}`)
  return row ?? { version: 0, changes: [], at: ctx.now, by_user_id: null }
}

/** The draft against the rules as they stand at this moment. */
export async function readDraft(ctx: Ctx) {
  permitOverview(ctx)
  return described(ctx, await keptDraft(ctx))
}

async function described(ctx: Ctx, { version, changes, at, by_user_id }: Kept) {
  const draft = { ...ctx, config: withChanges(ctx.config, changes) }
  const [findings, present, examples] = await Promise.all([checkRules(draft), checkRules(ctx), howExamplesFare(draft)])
  const known = new Set(present.map(keyOf))
  return {
    version,
    at: version ? at.toISOString() : null,
    byUserId: by_user_id,
    standing: ctx.config.rulesVersion,
    ...rulesOf(draft.config),
    changes: tellBetween(ctx.config, draft.config),
    findings: findings.map((finding) => ({ ...finding, isNew: !known.has(keyOf(finding)) })),
    solved: present.filter((finding) => !findings.some((other) => keyOf(other) === keyOf(finding))),
    examples: examples satisfies readonly Fared[],
  }
}

const keyOf = ({ entity, kind, subjects }: Finding) => [entity, kind, ...subjects.map(({ id }) => id)].join(' ')

/** Keeps a draft in place of the one there was. `ifMatch` is honoured when given: two who draft at once do not undo each other. */
export async function saveDraft(ctx: Ctx, ifMatch: string | undefined, given: () => GivenDraft) {
  permitDraft(ctx)
  const before = await keptDraft(ctx, true)
  await checkVersion(ctx, before, ifMatch)
  return described(ctx, keep(ctx, before, await changesOf(ctx, given(), before.changes)))
}

/** Refuses whoever says he changed another draft than the one that is kept. */
export async function checkVersion(ctx: Ctx, kept: Kept, ifMatch: string | undefined): Promise<void> {
  if (ifMatch === undefined || ifMatch.replaceAll('"', '').trim() === String(kept.version)) return
  throw refuse('version.stale', { current: await described(ctx, kept) })
}

function keep(ctx: Ctx, before: Kept, changes: readonly RuleChange[]): Kept {
  const after = { version: before.version + 1, changes, at: ctx.now, by_user_id: ctx.actor.userId }
  ctx.tx.insert(draftShape, [ctx.workspaceId, after.version, new Json(changes), ctx.now, after.by_user_id])
  return after
}

const draftShape = shapeOf('rule_drafts', ['workspace_id', 'version', 'changes', 'at', 'by_user_id'], ['workspace_id'])

/** Throws the draft away. */
export async function dropDraft(ctx: Ctx): Promise<void> {
  permitDraft(ctx)
  keep(ctx, await keptDraft(ctx, true), [])
}

/** Makes the draft what a version of the rule book was. */
export async function restoreVersion(ctx: Ctx, number: string) {
  permitDraft(ctx)
  const [before, then] = [await keptDraft(ctx, true), await configOfVersion(ctx, numberOf(ctx, number))]
  return described(ctx, keep(ctx, before, changesBack(ctx.config, then)))
}

/** What makes the rules of one configuration those of another; a rule that is gone is made anew. */
function changesBack(from: Config, to: Config): RuleChange[] {
  return ruleNouns.flatMap((entity): RuleChange[] => {
    const noun = nounByName(entity)
    const present = new Map(entriesOf(from, entity).map((entry) => [entry.id, entry]))
    const wanted = entriesOf(to, entity).flatMap((entry): RuleChange[] => {
      const now = present.get(entry.id)
      present.delete(entry.id)
      const names = writable(noun, !now).filter((name) => !now || !isDeepStrictEqual(entry[name], now[name]))
      const values = Object.fromEntries(names.map((name) => [name, entry[name] ?? null]))
      if (!now) return [{ entity, id: entry.id, values, isNew: true }]
      return names.length ? [{ entity, id: entry.id, values }] : []
    })
    return [...wanted, ...[...present.keys()].map((id) => ({ entity, id, values: null }))]
  })
}
