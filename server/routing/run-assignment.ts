import { nouns, snake } from '@kohoi/contract'
import type { Ctx } from '../db/context.ts'
import { type Row, readRow } from '../db/rows.ts'
import { raw, sql } from '../db/sql.ts'
import type { RunAs } from '../http/route.ts'
import { refuse } from '../refuse.ts'
import { assignMany } from './assign-many.ts'
import { isWaiting } from './is-waiting.ts'
import type { RoutedEntity } from './receipt.ts'
import { asRulesSee, chooseTeam, type TeamChoice } from './rule-book.ts'

export type RunResult = { assigned: number; waiting: number; unassigned: number }

const page = 2000
const bundle = 500
/** Rules are decided in slices of so many records, then the event loop gets its turn. */
const slice = 200

/** Who may start a run. */
export function permitRun(ctx: Ctx): void {
  if (!['admin', 'manager', 'leader', 'system'].includes(ctx.actor.role)) throw refuse('permission.denied')
}

type Candidate = { record: Row; choice: TeamChoice }

/**
 * Tries every open record without owner. Teams are decided without a lock; then each team's records are given out in bundles, each in
 * a transaction that holds the team's turn, two at a time. A crash loses nothing: what is unassigned is found again.
 */
export async function runAssignment(runAs: RunAs, entity: RoutedEntity): Promise<RunResult> {
  const result: RunResult = { assigned: 0, waiting: 0, unassigned: 0 }
  for (let after: string | null = '00000000-0000-0000-0000-000000000000'; after; ) {
    const from: string = after
    const { candidates, last } = await runAs((ctx) => readCandidates(ctx, entity, from))
    after = last
    const bundles = bundlesOf(candidates)
    result.unassigned += candidates.filter(({ choice }) => !choice.handlerId && !choice.teamId).length
    const lanes = [bundles.filter((_, i) => i % 2 === 0), bundles.filter((_, i) => i % 2 === 1)]
    await Promise.all(
      lanes.map(async (lane) => {
        for (const some of lane) {
          const given = await runAs((ctx) => assignMany(ctx, entity, some.teamId, some.candidates))
          result.assigned += given.assigned
          result.waiting += given.waiting
        }
      }),
    )
  }
  return result
}

async function readCandidates(
  ctx: Ctx,
  entity: RoutedEntity,
  after: string,
): Promise<{ candidates: Candidate[]; last: string | null }> {
  const noun = nouns[entity]
  if (!noun) throw new Error(`no noun ${entity}`)
  const rows = await ctx.tx.many<Row>(sql`
    select r.* from ${raw(snake(noun.path))} r
    where r.workspace_id = ${ctx.workspaceId} and r.id > ${after} and ${isWaiting(ctx, entity)} order by r.id limit ${page}`)
  const candidates: Candidate[] = []
  for (const [i, row] of rows.entries()) {
    if (i % slice === slice - 1) await new Promise((resolve) => setImmediate(resolve))
    const record = readRow(noun, row)
    const seen = await asRulesSee(ctx, entity, { ...record, overdue: false })
    candidates.push({ record: seen, choice: chooseTeam(ctx, entity, seen) })
  }
  return { candidates, last: rows.length === page ? ((rows.at(-1)?.id as string | undefined) ?? null) : null }
}

/** Records of one team, or of the tasks' handlers (`teamId` null), together, at most `bundle` each. */
function bundlesOf(candidates: readonly Candidate[]): { teamId: string | null; candidates: Candidate[] }[] {
  const byTeam = new Map<string | null, Candidate[]>()
  for (const candidate of candidates) {
    const { handlerId, teamId } = candidate.choice
    if (!handlerId && !teamId) continue
    const key = handlerId ? null : teamId
    const list = byTeam.get(key) ?? []
    byTeam.set(key, list)
    list.push(candidate)
  }
  return [...byTeam].flatMap(([teamId, list]) =>
    Array.from({ length: Math.ceil(list.length / bundle) }, (_, i) => ({
      teamId,
      candidates: list.slice(i * bundle, (i + 1) * bundle),
    })),
  )
}
