import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { sql } from '../../db/sql.ts'
import { configAt } from '../../records/config-changes.ts'
import { invalid, refuse } from '../../refuse.ts'
import type { RuleNoun } from '../drafting/changes.ts'
import { permitOverview } from '../permit.ts'
import { rulesOf, type Told, tell } from './told.ts'

/** A version of the rule book: who made it, when, what it changed; `note` is what was said on publishing. */
export type Version = { number: number; at: string; byUserId: string | null; note: string | null; changes: Told[] }

const most = 200

/** Versions, newest first; the cursor is the number of the last one shown. */
export async function listVersions(ctx: Ctx, asked: Readonly<Record<string, string | undefined>>) {
  permitOverview(ctx)
  for (const name of Object.keys(asked))
    if (name !== 'limit' && name !== 'cursor') throw invalid([{ path: name, code: 'unknownParameter' }])
  const limit = wholeNumber(asked.limit, 'limit', 50)
  if (limit < 1 || limit > most) throw invalid([{ path: 'limit', code: 'tooLarge', with: String(most) }])
  const before = wholeNumber(asked.cursor, 'cursor', ctx.config.rulesVersion + 1)
  const items = await readVersions(ctx, before - limit, before - 1)
  return { items, nextCursor: before - limit > 1 ? String(before - limit) : null }
}

function wholeNumber(text: string | undefined, path: string, usual: number): number {
  if (text === undefined) return usual
  if (!/^\d{1,9}$/.test(text)) throw invalid([{ path, code: 'wholeNumber' }])
  return Number(text)
}

/** The rule book as a version of it stood, with what that version changed; 404 for one there never was. */
export async function readVersion(ctx: Ctx, number: string) {
  permitOverview(ctx)
  const wanted = numberOf(ctx, number)
  const [[version], config] = await Promise.all([readVersions(ctx, wanted, wanted), configOfVersion(ctx, wanted)])
  return { number: wanted, ...version, ...rulesOf(config) }
}

export function numberOf({ config }: Ctx, number: string): number {
  const wanted = /^\d{1,9}$/.test(number) ? Number(number) : -1
  if (wanted < 0 || wanted > config.rulesVersion) throw refuse('not.found')
  return wanted
}

/** The configuration just before the rule book went on from a version; 0 is how it stood before its first change was written down. */
export async function configOfVersion(ctx: Ctx, number: number) {
  const next = await ctx.tx.maybe<{ version: bigint | null }>(sql`
    select min(version) as version from config_changes
    where workspace_id = ${ctx.workspaceId} and rules_version = ${number + 1}`)
  return next?.version ? configAt(ctx, next.version - 1n) : ctx.config
}

/** The version of the rule book that belongs to a version of the configuration. */
export async function rulesVersionAt(ctx: Ctx, configVersion: bigint): Promise<number> {
  const row = await ctx.tx.maybe<{ number: number }>(sql`
    select rules_version as number from config_changes
    where workspace_id = ${ctx.workspaceId} and rules_version is not null and version <= ${configVersion}
    order by rules_version desc, version desc limit 1`)
  return row?.number ?? 0
}

type Found = {
  rules_version: number
  entity: RuleNoun
  record_id: string
  at: Date
  by_user_id: string | null
  before: Row | null
  after: Row | null
  note: string | null
}

async function readVersions(ctx: Ctx, from: number, to: number): Promise<Version[]> {
  const rows = await ctx.tx.many<Found>(sql`
    select rules_version, entity, record_id, at, by_user_id, before, after, note from config_changes
    where workspace_id = ${ctx.workspaceId} and rules_version between ${from} and ${to} order by rules_version desc, version`)
  const versions = new Map<number, Version>()
  for (const { rules_version: number, entity, record_id, at, by_user_id: byUserId, before, after, note } of rows) {
    const version = versions.get(number) ?? { number, at: at.toISOString(), byUserId, note, changes: [] }
    versions.set(number, version)
    version.changes.push(tell(ctx.config, entity, record_id, before, after))
  }
  return [...versions.values()]
}
