import type { Ctx } from '../../db/context.ts'
import type { Row } from '../../db/rows.ts'
import { invalid } from '../../refuse.ts'
import { scoreOf } from '../../scoring/score.ts'
import { changesOf, type GivenDraft, withChanges } from '../drafting/changes.ts'
import { keptDraft } from '../drafting/draft.ts'
import { spelledOut } from '../packed.ts'
import { permitOverview } from '../permit.ts'
import type { RoutedEntity, Step } from '../receipt.ts'
import { asRulesSee, byPosition, chooseMember, chooseTeam } from '../rule-book.ts'
import { type Decided, readDecided } from './as-it-was.ts'
import { turnsAt } from './turns-then.ts'

type Place = { teamId: string | null; ownerId: string | null }
type Moved = { id: string; number: string; name: string; at: string; was: Place; would: Place; steps: Step[] }
type Tally = { id: string; name: string; was: number; would: number; gained: number; lost: number }

export type Backtest = {
  readonly records: number
  readonly same: number
  /** True when the period holds more records than were tried. */
  readonly cut: boolean
  /** The first records that would have gone elsewhere, each with the draft's reasons. */
  readonly moved: readonly Moved[]
  readonly members: readonly Tally[]
  readonly teams: readonly Tally[]
  readonly nobody: { readonly was: number; readonly would: number }
}

const most = 20_000
const shown = 200
/** So many records are decided before others get their turn on the event loop. */
const slice = 200

/**
 * What a draft of the rules would have done in a period, against what happened: each record as it stood then, in the same order, with the
 * turns and capacities of that time. Saves nothing. A draft that changes nothing moves nothing.
 */
export async function backtest(
  ctx: Ctx,
  {
    entity,
    from,
    to,
    draft = {},
  }: { entity: RoutedEntity; from: string; to: string; draft?: GivenDraft | 'kept' | undefined },
): Promise<Backtest> {
  permitOverview(ctx)
  const changes = draft === 'kept' ? (await keptDraft(ctx)).changes : await changesOf(ctx, draft)
  const config = withChanges(ctx.config, changes)
  const period = [new Date(from), new Date(to)] as const
  if (period[1] < period[0]) throw invalid([{ path: 'to', code: 'period' }])
  const decided = await readDecided(ctx, entity, ...period, most + 1)
  const turns = await turnsAt(ctx, ...period, decided)
  const scored = entity === 'lead' && changes.some((change) => change.entity === 'scoreRule')
  const moved: Moved[] = []
  const places: { was: Place; would: Place }[] = []
  for (const [i, one] of decided.slice(0, most).entries()) {
    if (i % slice === slice - 1) await new Promise((resolve) => setImmediate(resolve))
    const was = { teamId: one.teamId, ownerId: one.ownerId }
    const then = { ...ctx, config, now: one.at }
    if (scored) Object.assign(one.record, await scoreOf(then, one.record))
    const { would, steps } = await decide(then, entity, one, turns)
    places.push({ was, would })
    if (was.ownerId === would.ownerId && was.teamId === would.teamId) continue
    const { id, number, name } = one.record as Row & { id: string; number: string; name: string }
    if (moved.length < shown) moved.push({ id, number, name, at: one.at.toISOString(), was, would, steps })
  }
  const nameOf = (noun: 'user' | 'team', id: string) =>
    config.get(noun, id)?.name ?? ctx.config.get(noun, id)?.name ?? ''
  return {
    records: places.length,
    same: places.filter(({ was, would }) => was.ownerId === would.ownerId && was.teamId === would.teamId).length,
    cut: decided.length > most,
    moved,
    members: tally(places, 'ownerId', (id) => nameOf('user', id)),
    teams: tally(places, 'teamId', (id) => nameOf('team', id)),
    nobody: {
      was: places.filter(({ was }) => !was.ownerId).length,
      would: places.filter(({ would }) => !would.ownerId).length,
    },
  }
}

/** The way of one record through the draft, as `routeNew` goes it. */
async function decide(
  ctx: Ctx,
  entity: RoutedEntity,
  one: Decided,
  turns: Awaited<ReturnType<typeof turnsAt>>,
): Promise<{ would: Place; steps: Step[] }> {
  const seen = await asRulesSee(ctx, entity, one.record)
  turns.giveUntil(one)
  const { tried, handlerId, teamId } = chooseTeam(ctx, entity, seen)
  const steps = spelledOut(tried, seen)
  if (handlerId || !teamId) return { would: { teamId: one.cameWith, ownerId: handlerId }, steps }
  const members = ctx.config
    .list('member')
    .filter((member) => member.teamId === teamId)
    .sort(byPosition)
  const { tried: more, chosen } = chooseMember(ctx, entity, teamId, turns.standings(teamId, members, one.at), seen)
  if (chosen) turns.give(teamId, chosen, one)
  return { would: { teamId, ownerId: chosen?.userId ?? null }, steps: [...steps, ...spelledOut(more, seen)] }
}

function tally(
  places: readonly { was: Place; would: Place }[],
  by: keyof Place,
  nameOf: (id: string) => string,
): Tally[] {
  const tallies = new Map<string, Tally>()
  const of = (id: string) => {
    const found = tallies.get(id) ?? { id, name: nameOf(id), was: 0, would: 0, gained: 0, lost: 0 }
    tallies.set(id, found)
    return found
  }
  for (const { was, would } of places) {
    const [before, after] = [was[by], would[by]]
    if (before) of(before).was++
    if (after) of(after).would++
    if (before === after) continue
    if (before) of(before).lost++
    if (after) of(after).gained++
  }
  return [...tallies.values()].sort((a, b) => b.gained + b.lost - a.gained - a.lost || (a.name < b.name ? -1 : 1))
}
