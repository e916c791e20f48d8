import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { Json, shapeOf } from '../db/inserts.ts'
import type { Row } from '../db/rows.ts'
import type { Receipt, RoutedEntity, State, Step } from './receipt.ts'
import { asRulesSee, type BrokenRule, chooseMember, chooseTeam } from './rule-book.ts'
import { lockTeam, standingsOf, takeTurn } from './turns.ts'

/**
 * Decides who gets a new record and writes it into `draft` (teamId, ownerId, dispatchedAt): tasks, then team, then member, else it
 * waits. A record that comes with an owner keeps him. Its number is fetched meanwhile. Keeps a receipt that names every candidate. One transaction with the insert.
 */
export async function routeNew(
  ctx: Ctx,
  entity: RoutedEntity,
  id: string,
  draft: Row,
  number: Promise<string>,
): Promise<Receipt> {
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
  settle(ctx, entity, id, draft, number, decided(ctx, 'manual', draft, [], null))

async function settle(
  ctx: Ctx,
  entity: RoutedEntity,
  id: string,
  draft: Row,
  number: Promise<string>,
  receipt: Decided,
): Promise<Receipt> {
  if (receipt.ownerId) draft.dispatchedAt = ctx.now.toISOString()
  draft.number = await number
  tell(ctx, entity, id, draft, receipt)
  keepReceipt(ctx, entity, id, receipt, receipt.nth)
  return receipt
}

type Decided = Receipt & { nth: bigint | null }

async function byRules(ctx: Ctx, entity: RoutedEntity, draft: Row): Promise<Decided> {
  const record = await asRulesSee(ctx, entity, draft)
  const choice = chooseTeam(ctx, entity, record)
  tellBroken(ctx, choice.broken)
  const { steps, handlerId, teamId } = choice
  if (handlerId) {
    draft.ownerId = handlerId
    return decided(ctx, 'assigned', draft, steps, null)
  }
  if (!teamId) return decided(ctx, 'unassigned', draft, steps, null)
  draft.teamId = teamId
  lockTeam(ctx, teamId)
  const standings = await standingsOf(ctx, teamId)
  const { steps: more, chosen } = chooseMember(ctx, entity, teamId, standings, record)
  steps.push(...more)
  if (!chosen) return decided(ctx, 'waiting', draft, steps, null)
  draft.ownerId = chosen.userId
  return decided(ctx, 'assigned', draft, steps, takeTurn(ctx, teamId, standings, chosen))
}

/** Given by hand, also beyond capacity; a member's turn and capacity count it all the same. */
async function byHand(ctx: Ctx, record: Row): Promise<Decided> {
  const nth = await turnByHand(ctx, record.teamId as string | null, record.ownerId as string | null)
  return decided(ctx, 'manual', record, [], nth)
}

async function turnByHand(ctx: Ctx, teamId: string | null, ownerId: string | null): Promise<bigint | null> {
  const isMember =
    teamId &&
    ownerId &&
    ctx.config.list('member').some((member) => member.teamId === teamId && member.userId === ownerId)
  if (!isMember) return null
  lockTeam(ctx, teamId)
  const standings = await standingsOf(ctx, teamId)
  const his = standings.find(({ userId }) => userId === ownerId)
  return his ? takeTurn(ctx, teamId, standings, his) : null
}

const decided = (ctx: Ctx, state: State, record: Row, steps: Step[], nth: bigint | null): Decided => ({
  state,
  teamId: (record.teamId as string | null) ?? null,
  ownerId: (record.ownerId as string | null) ?? null,
  at: ctx.now.toISOString(),
  steps,
  nth,
})

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
])

/** Keeps what was decided; the newest row of a record is its receipt. `nth` counts the owner's records in the team, null where it does not. */
export function keepReceipt(
  { tx, workspaceId, actor }: Ctx,
  entity: RoutedEntity,
  recordId: string,
  { state, teamId, ownerId, at, steps }: Receipt,
  nth: bigint | null,
): void {
  tx.insert(receiptShape, [
    workspaceId,
    newId(),
    entity,
    recordId,
    state,
    teamId,
    ownerId,
    nth,
    at,
    actor.userId,
    new Json(steps),
  ])
}

/** What history says of a decision: who got it, and which task, team and member were chosen. */
export function briefly({ state, teamId, ownerId, steps }: Receipt): Row {
  const chosen = steps.filter((step) => step.result === 'chosen').map(({ kind, id, name }) => ({ kind, id, name }))
  return { state, teamId, ownerId, chosen }
}

/** Says what was decided, so that people are told. */
export function tell(ctx: Ctx, entity: RoutedEntity, recordId: string, record: Row, receipt: Receipt): void {
  const payload = {
    name: record.name,
    number: record.number ?? null,
    ownerId: receipt.ownerId,
    teamId: receipt.teamId,
    byUserId: receipt.state === 'manual' ? ctx.actor.userId : null,
    importId: ctx.importId ?? null,
  }
  ctx.emit({ type: receipt.ownerId ? 'record.assigned' : 'record.unassigned', entity, recordId, payload })
}

export function tellBroken(ctx: Ctx, broken: readonly BrokenRule[]): void {
  for (const rule of broken) ctx.emit({ type: 'rule.broken', payload: { ...rule } })
}

/** Notes a change of owner or team by hand: receipt, turn, dispatch time is the caller's. */
export async function ownerChanged(ctx: Ctx, entity: RoutedEntity, record: Row, before: Row): Promise<void> {
  if (record.ownerId === before.ownerId && record.teamId === before.teamId) return
  const receipt =
    record.ownerId === before.ownerId ? decided(ctx, 'manual', record, [], null) : await byHand(ctx, record)
  if (record.ownerId !== before.ownerId && receipt.ownerId) tell(ctx, entity, record.id as string, record, receipt)
  keepReceipt(ctx, entity, record.id as string, receipt, receipt.nth)
}
