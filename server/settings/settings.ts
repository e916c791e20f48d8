import { countries, type Money, type Problem, type Recipient, toMinor } from '@kohoi/contract'
import { moneySchema, problemsOf } from '@kohoi/contract/schema'
import { shapes } from '@kohoi/contract/shapes'
import { knownVatRates, type VatRate } from '@kohoi/contract/vat-rates'
import { z } from 'zod'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import { newId } from '../db/ids.ts'
import { sql } from '../db/sql.ts'
import { noteConfigChange } from '../records/config-changes.ts'
import { invalid, refuse } from '../refuse.ts'

const whole = (min: number, max: number) => z.int('wholeNumber').min(min, `tooSmall:${min}`).max(max, `tooLarge:${max}`)

const schemas = {
  automation: z.strictObject({
    leadScoring: z.boolean('wrongType'),
    workingTimeOnly: z.boolean('wrongType'),
    clockStart: z.enum(['later', 'dispatch', 'step'], 'choice:later, dispatch, step'),
    defaultLimit: shapes.limit.nullable(),
    defaultStageLimit: shapes.limit.nullable(),
    repeatEveryHours: whole(1, 1000).nullable(),
    remindBefore: shapes.limit.nullable(),
    remindByEmail: z.boolean('wrongType'),
    copyLeader: z.boolean('wrongType'),
    escalation: z
      .strictObject({
        after: shapes.limit,
        act: z.enum(['tell', 'reassign'], 'choice:tell, reassign'),
        recipients: shapes.recipients,
      })
      .nullable(),
    notifyOnNew: shapes.recipients,
    assignmentEveryMinutes: whole(1, 100_000).nullable(),
  }),
  access: z.strictObject({
    salespeopleSeeTeam: z.boolean('wrongType'),
    idleDays: whole(1, 45),
    longestDays: whole(1, 90),
  }),
  pipeline: z.strictObject({
    requirements: z.enum(['enforce', 'inform'], 'choice:enforce, inform'),
    staleDays: whole(1, 3650),
    predictProbability: z.boolean('wrongType'),
  }),
  quotations: z.strictObject({ validDays: whole(0, 3650) }),
  approval: z.strictObject({
    levels: z
      .array(z.strictObject({ upTo: moneySchema({ min: 0 }).nullable(), approver: shapes.approver.nullable() }))
      .max(20, 'tooMany:20'),
  }),
  invoices: z.strictObject({ creditDays: whole(0, 3650) }),
  taxes: z.strictObject({
    rates: z
      .array(
        z.strictObject({
          country: z.enum(countries, 'country'),
          rate: shapes.percent.nullable(),
          from: z.iso.date('date'),
          to: z.iso.date('date').nullable().default(null),
        }),
      )
      .max(500, 'tooMany:500'),
  }),
}

export type SettingsName = keyof typeof schemas
export type Automation = Omit<z.infer<(typeof schemas)['automation']>, 'notifyOnNew'> & {
  notifyOnNew: readonly Recipient[]
}
export type SalesAccess = z.infer<(typeof schemas)['access']>
/**
 * Whether a stage's requirements are demanded (AMB-22 of the requirements), how many days without contact are long (AMB-25), and whether
 * a probability is predicted beside the one that people enter.
 */
export type Pipeline = z.infer<(typeof schemas)['pipeline']>

/** How many days a quotation is good for, unless it says another day. */
export type Quoting = z.infer<(typeof schemas)['quotations']>

/** Who approves quotations: the first level that holds the total applies; without an approver, or without a level, nobody has to. */
export type Approval = { levels: { upTo: Money | null; approver: Recipient | null }[] }
/** The rates of VAT by country and days, the usual one of a country first: what documents propose. */
export type Taxes = { rates: readonly VatRate[] }
/** In how many days an invoice is due, where the customer has no days of his own and nobody says another day. */
export type Invoicing = z.infer<(typeof schemas)['invoices']>

const usual: {
  automation: Automation
  access: SalesAccess
  pipeline: Pipeline
  quotations: Quoting
  approval: Approval
  invoices: Invoicing
  taxes: Taxes
} = {
  automation: {
    leadScoring: true,
    workingTimeOnly: true,
    clockStart: 'later',
    defaultLimit: null,
    defaultStageLimit: null,
    repeatEveryHours: null,
    remindBefore: null,
    remindByEmail: true,
    copyLeader: false,
    escalation: null,
    notifyOnNew: [],
    assignmentEveryMinutes: null,
  },
  access: { salespeopleSeeTeam: false, idleDays: 45, longestDays: 90 },
  pipeline: { requirements: 'enforce', staleDays: 30, predictProbability: false },
  quotations: { validDays: 30 },
  approval: { levels: [] },
  invoices: { creditDays: 30 },
  taxes: { rates: knownVatRates },
}

/** The settings as they stand, the usual ones where none were saved. */
export const settingsIn = <N extends SettingsName>(config: Config, name: N): (typeof usual)[N] => ({
  ...usual[name],
  ...(config.settings[name]?.value as object | undefined),
})

type Row = {
  id: string
  version: number
  created_at: Date
  updated_at: Date
  created_by_id: string | null
  value: object
}

/** Settings of a name as an answer, with id, version and times. */
export async function readSettings(ctx: Ctx, name: SettingsName) {
  const row = await ctx.tx.maybe<Row>(
    sql`select * from settings where workspace_id = ${ctx.workspaceId} and name = ${name}`,
  )
  return present(name, row, ctx)
}

const present = (name: SettingsName, row: Row | undefined, ctx: Ctx) => ({
  ...usual[name],
  ...row?.value,
  id: row?.id ?? name,
  version: row?.version ?? 0,
  createdAt: (row?.created_at ?? ctx.now).toISOString(),
  updatedAt: (row?.updated_at ?? ctx.now).toISOString(),
  createdById: row?.created_by_id ?? null,
})

/** Saves settings; fields left out are kept. If-Match is honoured when given. For administrators and managers. */
export async function saveSettings(ctx: Ctx, name: SettingsName, ifMatch: string | undefined, body: () => unknown) {
  if (!['admin', 'manager', 'system'].includes(ctx.actor.role)) throw refuse('permission.denied')
  const row = await ctx.tx.maybe<Row>(
    sql`select * from settings where workspace_id = ${ctx.workspaceId} and name = ${name} for update`,
  )
  const before = present(name, row, ctx)
  if (ifMatch !== undefined && ifMatch.replaceAll('"', '') !== String(before.version))
    throw refuse('version.stale', { current: before })
  const read = schemas[name].partial().safeParse(body())
  if (!read.success) throw invalid(problemsOf(read.error))
  const problems = [
    ...recipientProblems(ctx, read.data as Named),
    ...levelProblems(read.data as Named),
    ...rateProblems(read.data as Named),
  ]
  if (problems.length) throw invalid(problems)
  const value = { ...usual[name], ...row?.value, ...read.data }
  const id = row?.id ?? newId()
  const saved = await ctx.tx.maybe<Row>(sql`
    insert into settings as s (workspace_id, name, id, created_at, updated_at, created_by_id, value)
    values (${ctx.workspaceId}, ${name}, ${id}, ${ctx.now}, ${ctx.now}, ${ctx.actor.userId}, ${JSON.stringify(value)})
    on conflict (workspace_id, name) do update set value = excluded.value, version = s.version + 1, updated_at = excluded.updated_at
    returning *`)
  const changes = Object.entries(value)
    .map(([field, to]) => ({ field, from: (before as Record<string, unknown>)[field] ?? null, to }))
    .filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to))
  ctx.note({ entity: 'settings', recordId: id, type: 'changed', changes, data: { name } })
  ctx.emit({ type: 'settings.changed', payload: { name, fields: changes.map(({ field }) => field) } })
  noteConfigChange(ctx, { entity: 'settings', id, before: row?.value ? { ...row.value } : null, after: value }, false)
  return present(name, saved, ctx)
}

type Named = {
  notifyOnNew?: readonly Recipient[] | undefined
  escalation?: Automation['escalation'] | undefined
  levels?: Approval['levels'] | undefined
  rates?: Taxes['rates'] | undefined
}

const rateProblems = ({ rates = [] }: Named): Problem[] =>
  rates.flatMap(({ from, to }, i): Problem[] =>
    to !== null && to < from ? [{ path: `rates.${i}.to`, code: 'period' }] : [],
  )

/** The first level that holds a total applies, so each holds more than the one before, and none follows the one without a limit. */
function levelProblems({ levels = [] }: Named): Problem[] {
  return levels.flatMap(({ upTo }, i): Problem[] => {
    const before = levels[i - 1]
    if (!before) return []
    const path = `levels.${i}.upTo`
    if (!before.upTo) return [{ path, code: 'levelUnreachable' }]
    if (upTo && upTo.currency === before.upTo.currency && toMinor(upTo) <= toMinor(before.upTo))
      return [{ path, code: 'levelNotAbove', with: before.upTo.amount }]
    return []
  })
}

/** Whoever is named must be there, and an escalation that only tells must tell somebody. */
function recipientProblems(ctx: Ctx, { notifyOnNew = [], escalation, levels = [] }: Named): Problem[] {
  const to = escalation?.recipients ?? []
  if (escalation?.act === 'tell' && !to.length) return [{ path: 'escalation.recipients', code: 'required' }]
  const named = [
    ...notifyOnNew.map((recipient, i) => ({ recipient, path: `notifyOnNew.${i}` })),
    ...to.map((recipient, i) => ({ recipient, path: `escalation.recipients.${i}` })),
    ...levels.map(({ approver: recipient }, i) => ({ recipient, path: `levels.${i}.approver` })),
  ]
  return named.flatMap(({ recipient, path }): Problem[] =>
    recipient?.kind === 'user' && !ctx.config.get('user', recipient.userId)
      ? [{ path: `${path}.userId`, code: 'unknownReference' }]
      : [],
  )
}
