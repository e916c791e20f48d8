import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { Json, shapeOf } from '../db/inserts.ts'
import type { Row } from '../db/rows.ts'
import { pack, spelledOut, type Tried } from './packed.ts'
import type { RoutedEntity, State } from './receipt.ts'
import { asRulesSee, type BrokenRule, chooseMember, chooseTeam } from './rule-book.ts'
import { takeTurn, turnsOf } from './turns.ts'

/** What was decided on a record as the rules saw it. `nth` counts the owner's records in the team, null where it does not count. */
export type Decision = {
  state: State
  teamId: string | null
  ownerId: string | null
  at: string
  tried: readonly Tried[]
  record: Row
  nth: bigint | null
}

/**
 * Decides who gets a new record and writes it into `draft` (teamId, ownerId, dispatchedAt, assignedBy, taskId): tasks, then team, then
 * member, else it waits. A record that comes with an owner keeps him. Its number may depend on both. Keeps a receipt that names every candidate. One transaction with the insert.
 */
export async function routeNew(
  ctx: Ctx,
  entity: RoutedEntity,
  id: string,
  draft: Row,
  number: () => Promise<string>,
): Promise<Decision> {
  return settle(
    ctx,
    entity,
    id,
    draft,
    number,
    draft.ownerId ? await byHand(ctx, draft) : await byRules(ctx, entity, draft),
  )
}

/** As `routeNew`, for what is over or has long been somebody's: it stays as it came, and takes nobody's turn. */
export const keepGiven: typeof routeNew = (ctx, entity, id, draft, number) =>
  settle(ctx, entity, id, draft, number, decided(ctx, 'manual', draft, null))

async function settle(
  ctx: Ctx,
  entity: RoutedEntity,
  id: string,
  draft: Row,
  number: () => Promise<string>,
  decision: Decision,
): Promise<Decision> {
  if (decision.ownerId) draft.dispatchedAt = ctx.now.toISOString()
  Object.assign(draft, wayOf(ctx, decision))
  draft.number = await number()
  tell(ctx, entity, id, draft, decision)
  keepReceipt(ctx, entity, id, decision)
  return decision
}

/** Decides by the rules and writes into `draft` (teamId, ownerId); `passedOver`: a user who is not to get it. */
export async function byRules(ctx: Ctx, entity: RoutedEntity, draft: Row, passedOver?: string): Promise<Decision> {
  const record = await asRulesSee(ctx, entity, draft)
  const choice = chooseTeam(ctx, entity, record, passedOver)
  tellBroken(ctx, choice.broken)
  const { tried, handlerId, teamId } = choice
  if (handlerId) {
    draft.ownerId = handlerId
    return decided(ctx, 'assigned', draft, null, tried, record)
  }
  if (!teamId) return decided(ctx, 'unassigned', draft, null, tried, record)
  draft.teamId = teamId
  const standings = await turnsOf(ctx, teamId)
  const { tried: more, chosen } = chooseMember(ctx, entity, teamId, standings, record, passedOver)
  tried.push(...more)
  if (!chosen) return decided(ctx, 'waiting', draft, null, tried, record)
  draft.ownerId = chosen.userId
  return decided(ctx, 'assigned', draft, takeTurn(ctx, teamId, standings, chosen), tried, record)
}

/** Given by hand, also beyond capacity; a member's turn and capacity count it all the same. */
async function byHand(ctx: Ctx, record: Row): Promise<Decision> {
  const nth = await turnByHand(ctx, record.teamId as string | null, record.ownerId as string | null)
  return decided(ctx, 'manual', record, nth)
}

async function turnByHand(ctx: Ctx, teamId: string | null, ownerId: string | null): Promise<bigint | null> {
  const isMember =
    teamId &&
    ownerId &&
    ctx.config.list('member').some((member) => member.teamId === teamId && member.userId === ownerId)
  if (!isMember) return null
  const standings = await turnsOf(ctx, teamId)
  const his = standings.find(({ userId }) => userId === ownerId)
  return his ? takeTurn(ctx, teamId, standings, his) : null
}

const decided = (
  ctx: Ctx,
  state: State,
  { teamId, ownerId }: Row,
  nth: bigint | null,
  tried: readonly Tried[] = [],
  record: Row = {},
): Decision => ({
  state,
  teamId: (teamId as string | null) ?? null,
  ownerId: (ownerId as string | null) ?? null,
  at: ctx.now.toISOString(),
  tried,
  record,
  nth,
})

/** How whoever was decided on came to the record, as it bears it. */
export function wayOf(ctx: Ctx, { state, ownerId, tried }: Pick<Decision, 'state' | 'ownerId' | 'tried'>) {
  if (!ownerId) return { assignedBy: null, taskId: null }
  if (state === 'manual') return { assignedBy: ownerId === ctx.actor.userId ? 'own' : 'hand', taskId: null } as const
  const chosen = tried.flatMap(({ page, at, result }) => (result === 'chosen' ? [page.candidates[at]] : []))
  const task = chosen.find((one) => one?.kind === 'task')
  return { assignedBy: task ? 'task' : 'rules', taskId: task?.id ?? null } as const
}

/** What a record that is given to somebody by hand, or taken from him, bears from now on; `taskId`: a task that was applied by hand. */
export function givenByHand(ctx: Ctx, ownerId: string | null | undefined, taskId?: unknown) {
  const dispatchedAt = ownerId ? ctx.now.toISOString() : null
  if (ownerId && typeof taskId === 'string') return { dispatchedAt, assignedBy: 'task', taskId } as const
  return { dispatchedAt, ...wayOf(ctx, { state: 'manual', ownerId: ownerId ?? null, tried: [] }) }
}

const receiptShape = shapeOf('assignments', [
  'workspace_id',
  'id',
  'entity',
  'record_id',
  'state',
  'team_id',
  'owner_id',
  'nth',
  'at',
  'by_user_id',
  'steps',
  'config_version',
])

/** Keeps what was decided; the newest row of a record is its receipt. */
export function keepReceipt(ctx: Ctx, entity: RoutedEntity, recordId: string, decision: Decision): void {
  const { state, teamId, ownerId, nth, at, tried, record } = decision
  for (const page of new Set(tried.map((one) => one.page))) page.keep(ctx)
  ctx.tx.insert(receiptShape, [
    ctx.workspaceId,
    newId(),
    entity,
    recordId,
    state,
    teamId,
    ownerId,
    nth,
    at,
    ctx.actor.userId,
    new Json(tried.length ? pack(tried, record) : []),
    ctx.config.version,
  ])
}

/** What history says of a decision: who got it, and which task, team and member were chosen. */
export function briefly({ state, teamId, ownerId, tried, record }: Decision): Row {
  const chosen = spelledOut(
    tried.filter(({ result }) => result === 'chosen'),
    record,
  ).map(({ kind, id, name }) => ({ kind, id, name }))
  return { state, teamId, ownerId, chosen }
}

/** Says what was decided, so that people are told. */
export function tell(ctx: Ctx, entity: RoutedEntity, recordId: string, record: Row, decision: Decision): void {
  const payload = {
    name: record.name,
    number: record.number ?? null,
    ownerId: decision.ownerId,
    teamId: decision.teamId,
    byUserId: decision.state === 'manual' ? ctx.actor.userId : null,
    importId: ctx.importId ?? null,
  }
  ctx.emit({ type: decision.ownerId ? 'record.assigned' : 'record.unassigned', entity, recordId, payload })
}

export function tellBroken(ctx: Ctx, broken: readonly BrokenRule[]): void {
  for (const rule of broken) ctx.emit({ type: 'rule.broken', payload: { ...rule } })
}

/** Notes a change of owner or team by hand: receipt, turn, dispatch time is the caller's. */
export async function ownerChanged(ctx: Ctx, entity: RoutedEntity, record: Row, before: Row): Promise<void> {
  if (record.ownerId === before.ownerId && record.teamId === before.teamId) return
  const decision = record.ownerId === before.ownerId ? decided(ctx, 'manual', record, null) : await byHand(ctx, record)
  if (record.ownerId !== before.ownerId && decision.ownerId) tell(ctx, entity, record.id as string, record, decision)
  keepReceipt(ctx, entity, record.id as string, decision)
}
