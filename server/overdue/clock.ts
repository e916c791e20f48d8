import type { processingStep, RecordOf, Shapes, stage } from '@kohoi/contract'
import { type Move, wallTime, workedBetween, workingTime } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import { companyOf } from '../people/company-of.ts'
import { settingsIn } from '../settings/settings.ts'

export type Clocked = 'lead' | 'opportunity'
type Limit = Shapes['limit']
type Step = RecordOf<typeof processingStep> | RecordOf<typeof stage>

const fieldsOf = {
  lead: { step: 'processingStepId', entered: 'stepEnteredAt', noun: 'processingStep', usual: 'defaultLimit' },
  opportunity: { step: 'stageId', entered: 'stageEnteredAt', noun: 'stage', usual: 'defaultStageLimit' },
} as const

/** The step a record stands in, with its time limit. */
export const stepOf = ({ config }: Pick<Ctx, 'config'>, entity: Clocked, record: Row): Step | undefined =>
  config.get(fieldsOf[entity].noun, record[fieldsOf[entity].step] as string | null)

/** Ended one way or the other: converted, failed, won, lost. Its clock has stopped. */
export const isClosed = ({ config }: Pick<Ctx, 'config'>, entity: Clocked, record: Row): boolean =>
  entity === 'opportunity'
    ? record.state !== 'open'
    : Boolean(record.converted) || (config.get('leadStatus', record.statusId as string)?.outcome ?? 'open') !== 'open'

/**
 * By when a record must have moved on: its step's time limit, or the default one, after its clock began. Null where no clock runs: nobody
 * has it, it is closed, its step has no limit. To be asked whenever what it hangs on changes, before the record is saved.
 */
export function dueOf(ctx: Pick<Ctx, 'config'>, entity: Clocked, record: Row): string | null {
  const limit = limitOf(ctx, entity, record)
  const from = limit && record.ownerId && !isClosed(ctx, entity, record) ? beginOf(ctx, entity, record) : null
  if (!limit || !from) return null
  const due = timeOf(ctx, record)(Date.parse(from), limit.value, limit.unit)
  return Number.isFinite(due) ? new Date(due).toISOString() : null
}

function limitOf(ctx: Pick<Ctx, 'config'>, entity: Clocked, record: Row): Limit | null {
  const step = stepOf(ctx, entity, record)
  return step && !step.usesDefaultLimit ? step.limit : settingsIn(ctx.config, 'automation')[fieldsOf[entity].usual]
}

/** Since when the clock runs, as the settings have it. Of the two moments, one that is not known does not count. */
function beginOf({ config }: Pick<Ctx, 'config'>, entity: Clocked, record: Row): string | null {
  const [dispatched, entered] = momentsOf(entity, record)
  const { clockStart } = settingsIn(config, 'automation')
  if (clockStart === 'dispatch') return dispatched || entered
  if (clockStart === 'step') return entered || dispatched
  return [dispatched ?? '', entered ?? ''].sort()[1] || null
}

/** When somebody was given the record, and when it came into its step; a list may write moments in other ways than we do. */
const momentsOf = (entity: Clocked, record: Row) =>
  ([record.dispatchedAt, record[fieldsOf[entity].entered]] as const).map((moment) =>
    typeof moment === 'string' ? new Date(moment).toISOString() : null,
  ) as [string | null, string | null]

/** Names a clock: somebody begins with a step of a record. However often its due time moves, it stays the same clock. */
export const clockName = (entity: Clocked, record: Row): string =>
  [record.ownerId, record[fieldsOf[entity].step], ...momentsOf(entity, record)].map((part) => part ?? '-').join(' ')

/** How time passes for a record: in the working time of its company, or day and night. */
export function timeOf({ config }: Pick<Ctx, 'config'>, record: Row): Move {
  const company = companyOf(config, record)
  return config.derived(`time ${company?.id}`, () => {
    const { timeZone = 'UTC' } = company ?? {}
    const calendar = calendarOf(config, company)
    return calendar ? workingTime(calendar, timeZone) : wallTime(timeZone)
  })
}

/** Milliseconds that pass for a record from one instant to a later one, as `timeOf` counts them. */
export function timeBetween({ config }: Pick<Ctx, 'config'>, record: Row): (from: number, to: number) => number {
  const company = companyOf(config, record)
  return config.derived(`time between ${company?.id}`, () => {
    const calendar = calendarOf(config, company)
    return calendar ? workedBetween(calendar, company?.timeZone ?? 'UTC') : (from, to) => Math.max(0, to - from)
  })
}

/** When a company works; undefined where time runs day and night. */
function calendarOf(config: Config, company: ReturnType<typeof companyOf>) {
  const { calendar } = company ?? {}
  const works = calendar && Object.values(calendar.weekly).some((stretches) => stretches.length > 0)
  return works && settingsIn(config, 'automation').workingTimeOnly ? calendar : undefined
}
