import type { Noun } from '../noun.ts'
import { bigDealRule } from './big-deal.ts'
import { adjustmentNote, deposit, invoice, payment } from './billing.ts'
import { catalogues, product } from './catalogues.ts'
import { account, contact } from './customers.ts'
import { order, quotation } from './documents.ts'
import { importRun } from './importing.ts'
import { lead } from './lead.ts'
import { opportunity } from './opportunity.ts'
import { apiKey, company, exchangeRate, user } from './people.ts'
import { priceList } from './price-list.ts'
import { quotationTemplate } from './quotation-template.ts'
import { acceptedFinding, dispatchTask, member, ruleExample, scoreRule, team } from './routing.ts'
import { salesTarget } from './target.ts'
import { activity, customField, file, note, view, webForm } from './work.ts'

/** Every noun, by name; names come from outside, so what every object inherits must not be found here. */
export const nouns: Readonly<Record<string, Noun>> = Object.assign(
  Object.create(null),
  Object.fromEntries(
    (
      [
        lead,
        opportunity,
        account,
        contact,
        quotation,
        order,
        deposit,
        invoice,
        adjustmentNote,
        payment,
        ...catalogues,
        priceList,
        quotationTemplate,
        user,
        company,
        exchangeRate,
        apiKey,
        dispatchTask,
        team,
        member,
        scoreRule,
        ruleExample,
        acceptedFinding,
        bigDealRule,
        salesTarget,
        activity,
        customField,
        file,
        note,
        view,
        webForm,
        importRun,
      ] as Noun[]
    ).map((noun) => [noun.name, noun]),
  ),
)

export const nounByName = (name: string): Noun => {
  const found = nouns[name]
  if (!found) throw new Error(`no noun ${name}`)
  return found
}

/** Who may become a customer, and who is one: what activities are planned for, and where duplicates are looked for. */
export const customerNouns = { lead, opportunity, account, contact } as const
export type CustomerNounName = keyof typeof customerNouns

/** What views are of, and has a page that everybody opens who may see it. */
export const recordNouns = { ...customerNouns, quotation, order } as const
export type RecordNounName = keyof typeof recordNouns
export const isRecordNoun = (name: unknown): name is RecordNounName =>
  typeof name === 'string' && Object.hasOwn(recordNouns, name)

/** What notes and files are attached to, and custom fields are of. */
export const attachedNouns = { ...recordNouns, product } as const
export type AttachedNounName = keyof typeof attachedNouns
export const isAttachedNoun = (name: unknown): name is AttachedNounName =>
  typeof name === 'string' && Object.hasOwn(attachedNouns, name)

export * from './big-deal.ts'
export * from './billing.ts'
export * from './board-card.ts'
export * from './catalogues.ts'
export * from './customers.ts'
export * from './documents.ts'
export * from './importing.ts'
export * from './lead.ts'
export * from './messages.ts'
export * from './opportunity.ts'
export * from './people.ts'
export * from './price-list.ts'
export * from './quotation-template.ts'
export * from './routing.ts'
export * from './target.ts'
export * from './work.ts'
