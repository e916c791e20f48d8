import { type Field, type Fields, l, opportunity, type Problem, type RecordOf, type Shapes } from '@kohoi/contract'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import type { Imported, Taken } from '../records/kept.ts'
import { dayOf, timeZoneOf } from '../records/surroundings.ts'
import { invalid, refuse } from '../refuse.ts'
import { firstStage } from './enter-stage.ts'

type Opportunity = RecordOf<typeof opportunity>
type Lines = Shapes['opportunityLines']

const { state, lostReasonId, lostNote } = opportunity.fields
const sayable = (field: Field): Field => ({ ...field, readOnly: false, required: false })
const inList: Fields = {
  'lines.productId': { type: 'reference', to: 'product', label: l('Product', 'สินค้า', 'Sản phẩm') },
  'lines.quantity': { type: 'decimal', label: l('Quantity', 'จำนวนสินค้า', 'Số lượng') },
  'lines.unitPrice': { type: 'money', label: l('Unit price', 'ราคาต่อหน่วย', 'Đơn giá') },
  state: sayable(state),
  lostReasonId: sayable(lostReasonId),
  lostNote: sayable(lostNote),
}
const ofThePast: Fields = {
  closedAt: {
    type: 'dateTime',
    label: l(
      'Closed; while open: expected close',
      'ปิดเมื่อ (หากยังเปิดอยู่: วันที่คาดว่าจะปิด)',
      'Đóng lúc (nếu còn mở: ngày dự kiến chốt)',
    ),
  },
  createdAt: { type: 'dateTime', label: l('Created', 'สร้างเมื่อ', 'Tạo lúc') },
}

/**
 * What a list says of opportunities beyond their form: one product a row, and how each ended – what the acts of the form would make of
 * it, so that a lost one needs its reason. When it began and ended only those may say who answer for the figures, administrators and
 * sales managers.
 */
export const fromList: Imported<typeof opportunity> = {
  fields: ({ role }) => ({
    ...inList,
    ...(role === 'admin' || role === 'manager' ? ofThePast : {}),
    // Stages ask of a list what they ask of a form, and who may make an exception says why.
    ...(role === 'salesperson' ? {} : opportunity.aside),
  }),
  madeOf: { name: ['accountId', 'contactId', 'contactName', 'lines.productId'] },
  insteadOf: { stageId: 'state' },
  take(ctx, { lines, state, closedAt, createdAt, lostReasonId, lostNote, ...body }, names, before) {
    if (!before) {
      body.name ??= nameOf(body, names)
      body.teamId ??= teamOf(ctx.config, body.ownerId)
    }
    if (lines) body.lines = withLine(lines as Lines[number], before?.lines ?? [])
    const ending = { state, closedAt, createdAt, lostReasonId, lostNote } as Ending
    return before ? change(ctx, body, ending, before) : begin(ctx, body, ending)
  },
}

/** A deal whose list has no names is called after its customer and product; without customer after its number elsewhere. */
function nameOf({ contactName, externalNumber }: Row, names: ReadonlyMap<string, string>): string {
  const customer = names.get('accountId') ?? names.get('contactId') ?? contactName ?? externalNumber
  return [customer, names.get('lines.productId')].filter(Boolean).join(' – ').slice(0, opportunity.fields.name.max)
}

/** The one team somebody sells in: lists name the salesperson and seldom the team. Null when he is in none or in several. */
function teamOf(config: Config, ownerId: unknown): string | null {
  const teams = config.list('member').flatMap(({ userId, teamId }) => {
    const team = userId === ownerId ? config.get('team', teamId) : undefined
    return team?.active && team.usesOpportunities ? [teamId] : []
  })
  return (teams.length === 1 && teams[0]) || null
}

/** A row has one product: it is added, or changes the line that there is of it. */
function withLine(line: Lines[number], known: Lines): Lines {
  const at = known.findIndex(({ productId }) => productId === line.productId)
  return at < 0 ? [...known, line] : known.with(at, { ...known[at], ...line })
}

type Ending = {
  state?: Opportunity['state']
  closedAt?: string
  createdAt?: string
  lostReasonId?: string
  lostNote?: string
}

function begin(ctx: Ctx, body: Row, said: Ending): Taken {
  const { state, closedAt, createdAt, ...ended } = endingOf(ctx, body, said, null)
  if (createdAt && createdAt > ctx.now.toISOString()) throw invalid([{ path: 'createdAt', code: 'inFuture' }])
  const since = state === 'open' ? createdAt : (closedAt ?? createdAt)
  const past = { ...(createdAt ? { createdAt } : {}), ...(since ? { stageEnteredAt: since } : {}) }
  if (state === 'open') return { body, fixed: past }
  if (state === 'won') return { body, fixed: { ...past, ...(closedAt ? { closedAt } : {}) } }
  body.stageId ??= firstStage(ctx, 'open', body.teamId as string | null)?.id
  return { body, fixed: { ...past, state, probability: 0, closedAt: closedAt ?? ctx.now.toISOString(), ...ended } }
}

/** A record that is open may end by a list; one that has ended is not opened again by one. */
function change(ctx: Ctx, body: Row, said: Ending, before: Opportunity): Taken {
  if (before.state !== 'open') {
    if (said.state && said.state !== before.state) throw refuse('opportunity.closed')
    return { body }
  }
  const { state, closedAt, createdAt: _, ...ended } = endingOf(ctx, body, said, before)
  if (state === 'open') return { body }
  if (state === 'won') return { body, ...(closedAt ? { act: { type: 'changed', values: { closedAt } } } : {}) }
  const values = { state, probability: 0, closedAt: closedAt ?? ctx.now.toISOString(), ...ended }
  const reason = ctx.config.get('lostReason', ended.lostReasonId)?.name
  return { body, act: { type: 'lost', values, data: { ...ended, reason } } }
}

/** How a row says that its opportunity ends, and that this can be. Its stage may say so as well as its outcome. */
function endingOf(ctx: Ctx, body: Row, said: Ending, before: Opportunity | null) {
  const { config } = ctx
  const stage = config.get('stage', body.stageId as string | undefined)
  const state = said.state ?? (stage?.outcome === 'won' ? 'won' : 'open')
  const problems: Problem[] = []
  if (stage?.outcome === 'won' && state !== 'won') problems.push({ path: 'stageId', code: 'stageOutcome' })
  if (state === 'won' && stage?.outcome !== 'won') {
    const won = firstStage(ctx, 'won', (body.teamId ?? before?.teamId) as string | null)
    if (won) body.stageId = won.id
    else problems.push({ path: 'state', code: 'stageOutcome' })
  }
  const reason = config.get('lostReason', said.lostReasonId)
  if (state === 'lost' && !reason?.active)
    problems.push({ path: 'lostReasonId', code: reason ? 'inactive' : 'required' })
  const [createdAt, closedAt] = [said.createdAt ?? before?.createdAt, said.closedAt].map(instant)
  if (state === 'open' && closedAt) body.expectedCloseDate ??= dayOf(new Date(closedAt), timeZoneOf(config))
  else if (closedAt && closedAt > ctx.now.toISOString()) problems.push({ path: 'closedAt', code: 'inFuture' })
  else if (closedAt && createdAt && dayIn(config, closedAt) < dayIn(config, createdAt))
    problems.push({ path: 'closedAt', code: 'beforeCreated' })
  if (problems.length) throw invalid(problems)
  // A list says the day: whatever began later on the day of its end ended at once.
  const end = closedAt && createdAt && closedAt < createdAt ? createdAt : closedAt
  return { state, createdAt, closedAt: end, lostReasonId: said.lostReasonId, lostNote: said.lostNote ?? null }
}

const instant = (time: string | undefined): string | undefined => time && new Date(time).toISOString()

const dayIn = (config: Config, time: string): string => dayOf(new Date(time), timeZoneOf(config))
