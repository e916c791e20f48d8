import { documentFields, quotation, type RecordOf } from '@kohoi/contract'
import { presentDocuments } from '../documents/answer.ts'
import { completeDocument } from '../documents/complete.ts'
import { numberDocument } from '../documents/number.ts'
import { todayOf } from '../documents/today.ts'
import { salesAccess, salesTable } from '../people/access.ts'
import { type Draft, keep } from '../records/kept.ts'
import { refuse } from '../refuse.ts'
import { settingsIn } from '../settings/settings.ts'

export type Quotation = RecordOf<typeof quotation>

/** What may change once a quotation is out: whose it is, and what a company notes for itself. */
const ours = new Set(['ownerId', 'teamId', 'custom'])
const content = [...Object.keys(documentFields), 'validUntil'].filter((name) => !ours.has(name))
const editable: ReadonlySet<Quotation['state']> = new Set(['draft', 'waitingApproval', 'approved'])

/** Quotations: numbered by company and year, priced with every save, open to changes until they are sent. */
export const quotations = keep({
  noun: quotation,
  access: salesAccess(salesTable, true, true),
  async check(ctx, next, before, given, act) {
    const problems = await completeDocument(ctx, next, before ?? (next.revision ? { ...next } : null), given)
    if (problems.length) return problems
    if (!before && !given.has('validUntil')) next.validUntil = usualValidity(ctx, next)
    if (before && act.type === 'changed' && content.some((name) => given.has(name))) rework(next, before)
    return problems
  },
  prepare: (ctx, next) => numberDocument(ctx, next, 'QT'),
  removed(_ctx, { state }) {
    if (state !== 'draft') throw refuse('document.notDraft')
  },
  present: presentDocuments,
})

/** What was approved is not what now stands there: it has to be approved again. */
function rework(next: Draft<typeof quotation>, before: Quotation): void {
  if (!editable.has(before.state)) throw refuse('document.locked')
  Object.assign(next, { state: 'draft', approverIds: [], approvedById: null, approvedAt: null, signatures: null })
}

/** Days are the company's, not the clock's. */
function usualValidity(ctx: Parameters<typeof todayOf>[0], { companyId }: Draft<typeof quotation>): string {
  const until = new Date(`${todayOf(ctx, companyId)}T00:00:00Z`)
  until.setUTCDate(until.getUTCDate() + settingsIn(ctx.config, 'quotations').validDays)
  return until.toISOString().slice(0, 10)
}
