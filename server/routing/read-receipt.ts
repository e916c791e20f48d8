import type { Ctx } from '../db/context.ts'
import { sql } from '../db/sql.ts'
import { configAt } from '../records/config-changes.ts'
import { refuse } from '../refuse.ts'
import { match } from './match.ts'
import { leavesReasons, type Packed, unpack } from './packed.ts'
import type { Candidate } from './pages.ts'
import type { Receipt, RoutedEntity, State, Step } from './receipt.ts'
import { matchTeam } from './rule-book.ts'
import { rulesVersionAt } from './versions/versions.ts'

export type Kept = {
  id: string
  state: State
  team_id: string | null
  owner_id: string | null
  at: Date
  by_user_id: string | null
  steps: Step[] | Packed
  config_version: bigint | null
}

/** The newest receipt of a record the caller may see; `version` is that of the rule book it was decided by, null where nothing says so. */
export async function readReceipt(
  ctx: Ctx,
  entity: RoutedEntity,
  recordId: string,
): Promise<Receipt & { byUserId: string | null; version: number | null }> {
  const row = await newest(ctx, entity, recordId)
  if (!row) throw refuse('not.found')
  const { state, team_id, owner_id, at, by_user_id, config_version } = row
  const byRules = config_version !== null && state !== 'manual'
  const [spelled, version] = await Promise.all([
    stepsOf(ctx, entity, row),
    byRules ? rulesVersionAt(ctx, config_version) : null,
  ])
  return {
    state,
    teamId: team_id,
    ownerId: owner_id,
    at: at.toISOString(),
    byUserId: by_user_id,
    version,
    steps: spelled,
  }
}

/** The newest receipt of a record as it is kept; `byRules`: of those the rules decided. */
export const newest = (ctx: Ctx, entity: RoutedEntity, recordId: string, byRules = false): Promise<Kept | undefined> =>
  ctx.tx.maybe<Kept>(sql`
    select id, state, team_id, owner_id, at, by_user_id, steps, config_version from assignments
    where workspace_id = ${ctx.workspaceId} and entity = ${entity} and record_id = ${recordId}
      ${byRules ? sql`and state <> 'manual'` : sql``} order by id desc limit 1`)

/** Receipts of earlier versions of the program hold their steps spelled out. */
async function stepsOf(ctx: Ctx, entity: RoutedEntity, { steps, config_version, at }: Kept): Promise<Step[]> {
  if (Array.isArray(steps)) return steps
  const candidates = await candidatesOf(
    ctx,
    steps.pages.map(([id]) => id),
  )
  // What an index left open is asked of the rules as they stood.
  const asked = leavesReasons(steps) && config_version !== null
  const then = asked ? { ...ctx, config: await configAt(ctx, config_version), now: at } : ctx
  return unpack(steps, candidates, ({ kind, id }, seen) => {
    if (kind === 'task') return match(then, entity, then.config.get('dispatchTask', id)?.filter ?? null, seen).unmet
    const team = then.config.get('team', id)
    return team ? matchTeam(then, entity, team, seen).unmet : []
  })
}

/** What stands on pages of the rules. */
export async function candidatesOf(ctx: Ctx, ids: readonly string[]) {
  const rows = await ctx.tx.many<{ id: string; candidates: Candidate[] }>(
    sql`select id, candidates from rule_pages where workspace_id = ${ctx.workspaceId} and id = any(${[...ids]}::uuid[])`,
  )
  const pages = new Map(rows.map(({ id, candidates }) => [id, candidates]))
  return (id: string): readonly Candidate[] => {
    const candidates = pages.get(id)
    if (!candidates) throw new Error(`no page ${id} of the rules`)
    return candidates
  }
}
