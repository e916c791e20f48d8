import type { contact, lead, Noun, Problem, RecordOf } from '@kohoi/contract'
import { carryOver } from '../activities/carry-over.ts'
import { accounts, contacts } from '../customers/customers.ts'
import type { Ctx } from '../db/context.ts'
import type { Row } from '../db/rows.ts'
import type { BodyOf } from '../http/route.ts'
import { opportunities } from '../opportunities/opportunities.ts'
import { applyChange, createRecord, forChange, readRecord } from '../records/acts.ts'
import type { Kept } from '../records/kept.ts'
import { may } from '../records/visible.ts'
import { invalid, Refused, refuse } from '../refuse.ts'
import { accountOf, contactOf, opportunityOf } from './from-lead.ts'
import { leads } from './leads.ts'

type Lead = RecordOf<typeof lead>
type Wanted = BodyOf<'POST /leads/:id/conversion'>
export type Converted = { accountId: string | null; contactId: string | null; opportunityId: string | null }

/**
 * Turns a lead into customers and a deal, in one transaction: each new, existing or left out; new ones take from the lead what is not
 * said. Activities, notes and files go on at the opportunity, else the contact, else the account. 409 when it was converted before.
 */
export async function convertLead(
  ctx: Ctx,
  id: string,
  ifMatch: string | undefined,
  body: () => Wanted,
): Promise<Converted> {
  const before = await forChange(ctx, leads, id, ifMatch)
  const wanted = body()
  if (before.converted) throw refuse('lead.alreadyConverted', { converted: before.converted })
  if (!wanted.account && !wanted.contact && !wanted.opportunity) throw invalid([{ path: 'account', code: 'required' }])

  const made = new Made(ctx, before)
  const company = await made.one('account', accounts, wanted.account, () => accountOf(ctx, before))
  const person = await made.one('contact', contacts, wanted.contact, () => contactOf(ctx, before, company?.id ?? null))
  if (company && person && !person.accountId) await joinAccount(ctx, person, company.id)
  const customer = { accountId: company?.id ?? person?.accountId ?? null, contactId: person?.id ?? null }
  const deal = await made.one('opportunity', opportunities, wanted.opportunity, () =>
    opportunityOf(ctx, before, customer),
  )

  const converted = { accountId: company?.id ?? null, contactId: person?.id ?? null, opportunityId: deal?.id ?? null }
  const target = deal
    ? { recordType: 'opportunity', recordId: deal.id }
    : person
      ? { recordType: 'contact', recordId: person.id }
      : { recordType: 'account', recordId: company?.id ?? '' }
  const carried = await carryOver(ctx, { recordType: 'lead', recordId: before.id }, target)
  await close(ctx, before, converted, { ...converted, carriedTo: target, ...carried })
  made.tell(target, carried)
  return converted
}

/** The records a conversion leads to, as they are found or made; what is wrong with one stands below its name. */
class Made {
  readonly ctx: Ctx
  readonly lead: Lead
  readonly parts: { entity: string; id: string; isNew: boolean }[] = []

  constructor(ctx: Ctx, from: Lead) {
    this.ctx = ctx
    this.lead = from
  }

  async one<N extends Noun>(
    name: 'account' | 'contact' | 'opportunity',
    kept: Kept<N>,
    wanted: Row | null | undefined,
    usual: () => Row,
  ): Promise<RecordOf<N> | null> {
    if (!wanted) return null
    const { create, id, ...fields } = wanted
    const [extra] = [...(create ? ['create'] : []), ...Object.keys(fields)]
    if (id !== undefined && extra) throw invalid([{ path: `${name}.${extra}`, code: 'unknownField' }])
    const record = await below(name, () =>
      id !== undefined ? this.find(kept, id) : this.make(name, kept, usual(), fields),
    )
    this.parts.push({ entity: name, id: (record as Row).id as string, isNew: id === undefined })
    return record
  }

  private find<N extends Noun>(kept: Kept<N>, id: unknown): Promise<RecordOf<N>> {
    return readRecord(this.ctx, kept, String(id))
  }

  private make<N extends Noun>(name: string, kept: Kept<N>, usual: Row, fields: Row): Promise<RecordOf<N>> {
    const custom = { ...(usual.custom as Row | undefined), ...(fields.custom as Row | undefined) }
    const body = { ...usual, ...fields, ...(Object.keys(custom).length ? { custom } : {}) }
    return createRecord(this.ctx, kept, body, name === 'opportunity' ? { leadId: this.lead.id } : {})
  }

  /** Writes into the history of each where it came from, and what of the lead goes on at the one. */
  tell(target: { recordId: string }, carried: Row): void {
    const { id: leadId, number } = this.lead
    for (const { entity, id, isNew } of this.parts) {
      const data = { leadId, leadNumber: number, isNew, ...(id === target.recordId ? carried : {}) }
      this.ctx.note({ entity, recordId: id, type: 'fromLead', data })
    }
  }
}

/** Problems of a part stand below its name: `account.name`. A part one may not see is a reference that cannot be named. */
async function below<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    if (error.code === 'not.found') throw invalid([{ path: `${name}.id`, code: 'unknownReference' }])
    const under = (problem: Problem) => ({ ...problem, path: problem.path ? `${name}.${problem.path}` : name })
    throw error.problems.length ? invalid(error.problems.map(under)) : error
  }
}

/** A person without a company who comes with one now represents it, where the actor may change him. */
async function joinAccount(ctx: Ctx, person: RecordOf<typeof contact>, accountId: string): Promise<void> {
  const change = contacts.access.change(ctx.actor, ctx.config)
  if (typeof change === 'function' || !(await may(ctx, contacts as unknown as Kept, person.id, change))) return
  const before = await forChange(ctx, contacts, person.id, null)
  await applyChange(ctx, contacts, before, { accountId })
}

function close(ctx: Ctx, before: Lead, converted: Converted, data: Row) {
  const status = ctx.config.list('leadStatus').find((one) => one.active && one.outcome === 'converted')
  const values = { converted, ...(status ? { statusId: status.id } : {}) }
  return applyChange(ctx, leads, before, values, [], { type: 'converted', data })
}
