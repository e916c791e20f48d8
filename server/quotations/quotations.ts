import { documentFields, quotation, type RecordOf } from '@kohoi/contract'
import { dayAfter, type Filter } from '@kohoi/rules'
import type { Config } from '../db/config.ts'
import type { Actor, Ctx } from '../db/context.ts'
import { presentDocuments } from '../documents/answer.ts'
import { completeDocument } from '../documents/complete.ts'
import { numberDocument } from '../documents/number.ts'
import { todayOf } from '../documents/today.ts'
import { salesAccess, salesTable } from '../people/access.ts'
import { type Draft, keep } from '../records/kept.ts'
import { refuse } from '../refuse.ts'
import { settingsIn } from '../settings/settings.ts'
import { approverOf } from './approver.ts'
import { keepFollowing } from './choose.ts'
import { fillFromTemplate } from './templates.ts'

export type Quotation = RecordOf<typeof quotation>

/** What may change once a quotation is out: whose it is, and what a company notes for itself. */
const ours = new Set(['ownerId', 'teamId', 'custom'])
const content = [...Object.keys(documentFields), 'validUntil'].filter((name) => !ours.has(name))
const editable: ReadonlySet<Quotation['state']> = new Set(['draft', 'waitingApproval', 'approved'])

const ofSales = salesAccess(salesTable, true, true)
const asked = (actor: Actor): Filter[] =>
  actor.userId ? [{ field: 'approverIds', op: 'hasAnyOf', value: [actor.userId] }] : []

/** As other sales records; whoever is asked to approve one may read it. */
const access = {
  ...ofSales,
  read: (actor: Actor, config: Config): Filter => ({ any: [ofSales.read(actor, config), ...asked(actor)] }),
}

/** Quotations: numbered by company and year, priced with every save, open to changes until they are sent. */
export const quotations = keep({
  noun: quotation,
  access,
  async check(ctx, next, before, given, act) {
    const template = ctx.config.get('quotationTemplate', act.said?.templateId as string | null | undefined)
    if (act.said?.templateId && !template) return [{ path: 'templateId', code: 'unknownReference' }]
    const filled = template ? fillFromTemplate(ctx, next, template, given) : []
    const said = new Set([...given, ...filled])
    const problems = await completeDocument(ctx, next, before ?? (next.revision ? { ...next } : null), said)
    const days = template?.validDays ?? (before ? null : settingsIn(ctx.config, 'quotations').validDays)
    if (days !== null && !given.has('validUntil')) next.validUntil = inDays(ctx, next, days)
    if (problems.length) return problems
    if (before && act.type === 'changed' && content.some((name) => said.has(name))) rework(next, before)
    return problems
  },
  prepare: (ctx, next) => numberDocument(ctx, next, 'QT'),
  removed(_ctx, { state }) {
    if (state !== 'draft') throw refuse('document.notDraft')
  },
  async saved(ctx, now, before) {
    if (now && before && now.totals?.beforeVat !== before.totals?.beforeVat) await keepFollowing(ctx, now)
  },
  present(ctx, records) {
    presentDocuments(ctx, records)
    for (const record of records) record.asksApproval = approverOf(ctx, record as Quotation) !== null
  },
})

/** While a quotation waits for approval, those who were asked decide on it, and nobody in their place. */
export const openToDeciders: typeof quotations = {
  ...quotations,
  access: {
    ...access,
    change: (actor, config) => ({
      any: [
        { all: [{ field: 'state', op: 'isNot', value: 'waitingApproval' }, access.change(actor, config)] },
        ...asked(actor),
      ],
    }),
  },
}

/** What was approved is not what now stands there: it has to be approved again. */
function rework(next: Draft<typeof quotation>, before: Quotation): void {
  if (!editable.has(before.state)) throw refuse('document.locked')
  Object.assign(next, { state: 'draft', approverIds: [], approvedById: null, approvedAt: null, signatures: null })
}

/** Days are the company's, not the clock's. */
const inDays = (ctx: Ctx, { companyId }: Draft<typeof quotation>, days: number): string =>
  dayAfter(todayOf(ctx, companyId), days, 'days')
