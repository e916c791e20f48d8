import type { Noun } from '../noun.ts'
import {
  acceptedFinding,
  account,
  activity,
  adjustmentNote,
  apiKey,
  bigDealRule,
  catalogues,
  company,
  contact,
  customField,
  deposit,
  dispatchTask,
  exchangeRate,
  file,
  importRun,
  invoice,
  lead,
  note,
  opportunity,
  order,
  payment,
  priceList,
  quotation,
  quotationTemplate,
  ruleExample,
  salesTarget,
  scoreRule,
  team,
  user,
  view,
  webForm,
} from '../nouns/index.ts'
import { activities } from './activities.ts'
import { bigDeals } from './big-deals.ts'
import { billing } from './billing.ts'
import { board } from './board.ts'
import { customers } from './customers.ts'
import { documentation } from './documentation.ts'
import { documents } from './documents.ts'
import { forms } from './forms.ts'
import { imports } from './imports.ts'
import { notifications } from './notifications.ts'
import { opportunities } from './opportunities.ts'
import { people } from './people.ts'
import { pictures } from './pictures.ts'
import { prediction } from './prediction.ts'
import { reports } from './reports.ts'
import { routing } from './routing.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { system } from './system.ts'

export type { Endpoint } from './endpoint.ts'

export type Operation = 'list' | 'create' | 'read' | 'change' | 'remove' | 'restore' | 'history' | 'order'

const all: readonly Operation[] = ['list', 'create', 'read', 'change', 'remove', 'restore', 'history']
const settings: readonly Operation[] = all.filter((operation) => operation !== 'restore')

/** The plain operations each noun offers at its path. */
export const resources: readonly { noun: Noun; operations: readonly Operation[] }[] = [
  ...[lead, opportunity, account, contact, quotation, order, bigDealRule].map((noun) => ({
    noun: noun as Noun,
    operations: all,
  })),
  ...[...catalogues, priceList, quotationTemplate, dispatchTask, team, customField].map((noun) => ({
    noun: noun as Noun,
    operations: [...settings, 'order'] as const,
  })),
  ...[company, exchangeRate, scoreRule, ruleExample, acceptedFinding, salesTarget, webForm, view].map((noun) => ({
    noun: noun as Noun,
    operations: settings,
  })),
  // What is issued is never changed; what is not yet, can be.
  { noun: invoice as Noun, operations: ['list', 'read', 'change', 'remove', 'history'] },
  ...[deposit, payment, adjustmentNote].map((noun) => ({
    noun: noun as Noun,
    operations: ['list', 'read', 'history'] as const,
  })),
  // Their lists take further parameters: see activities.ts.
  ...[activity, note].map((noun) => ({
    noun: noun as Noun,
    operations: settings.filter((operation) => operation !== 'list'),
  })),
  { noun: user as Noun, operations: settings.filter((operation) => operation !== 'remove') },
  { noun: apiKey as Noun, operations: ['list', 'create', 'read', 'remove'] },
  { noun: file as Noun, operations: ['read', 'change', 'remove', 'history'] },
  { noun: importRun as Noun, operations: ['list', 'history'] },
]

/** Every endpoint besides the plain operations, by method and path. */
export const endpointTable = {
  ...activities,
  ...billing,
  ...board,
  ...bigDeals,
  ...customers,
  ...documentation,
  ...documents,
  ...imports,
  ...forms,
  ...notifications,
  ...opportunities,
  ...people,
  ...prediction,
  ...pictures,
  ...reports,
  ...routing,
  ...rules,
  ...search,
  ...system,
}

export type Signature = keyof typeof endpointTable
