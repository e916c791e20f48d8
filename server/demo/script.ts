import type { Filter } from '@kohoi/rules'

type Text = { en: string; th: string; vi: string }

/** Somebody of the company; `key` is the first part of his address. */
export type Person = {
  key: string
  name: string
  role: 'admin' | 'executive' | 'manager' | 'leader' | 'salesperson' | 'office'
  manager?: string
  languages?: string[]
  region?: string
  phone?: string
  units?: string[]
  /** Has left lately. */
  left?: true
}

export type Team = {
  key: string
  name: string
  leader: string
  alias: string
  rule: Filter | null
  minimumScore?: number
  members: { who: string; capacity: number | null; rule?: unknown; optedOut?: true }[]
}

export type Product = { sku: string; name: Text; unit: string; price: string; service?: true }

/** Customers by name, address of their mails, business, people, country, province, district. */
export type Customer = readonly [string, string, string, number, string, string, string]
/** A person and the part of his address that is his. */
export type Contact = readonly [string, string]

/** What a customer wants, in the company's words: the products it takes, how often it is asked for. */
export type Wish = {
  topic: string
  /** For companies of at least so many people; private people have none. */
  from: number
  lines: readonly (readonly [sku: string, low: number, high: number])[]
  need: string
  type: string
  weight: number
}

/** Finds the id of what the script has made, or of what every workspace starts with, by its English name. */
export type Find = (path: string, name: string) => string

export type Rules = {
  scores: { name: string; points: number; filter: unknown }[]
  tasks: { name: string; filter: unknown; handler: string }[]
  bigDeals: { code: string; topic: string; description: string; body: object }[]
  views: { by: string; body: object }[]
}

/** A made-up company: who works there, what it sells, to whom, and how its people speak. */
export type Script = {
  seed: number
  workspace: {
    workspaceName: string
    country: string
    currency: string
    language: 'th' | 'vi' | 'en'
    timeZone: string
  }
  /** Hours its clocks are ahead of UTC. */
  ahead: number
  /** Its mails end so; a domain that belongs to nobody (RFC 2606). */
  domain: string
  company: object
  /** Quotations above so much are approved by the team's leader. */
  approvalFrom: string
  rates: { from: string; to: string; rate: string }[]
  people: Person[]
  teams: Team[]
  products: Product[]
  customFields: { entity: string; code: string; kind: string; label: Text; options?: object[]; help?: string }[]
  tags: { name: Text; color: string }[]
  lostReasons: Text[]
  /** What stages ask for, by the English name they start with. */
  stages: Record<string, { limit: number; requirements: (find: Find) => object[] }>
  rules: (find: Find) => Rules
  /** Targets in the company's currency: of the company for a quarter, of teams and people for a month. */
  targets: { company: string; team: string; person: string; names: { company: string; team: string; person: string } }
  form: { name: string; title: string; intro: string; thanks: string; fields: string[] }
  customers: readonly Customer[]
  contacts: readonly Contact[]
  /** How people are addressed, and what they do in companies. */
  honorificOf: (name: string) => string
  jobTitles: readonly string[]
  homes: readonly string[]
  wishes: readonly Wish[]
  /** Values of custom fields for a lead, by how large the customer is. */
  custom: (employees: number, part: number) => Record<string, unknown>
  words: Words
}

/** What its people write. */
export type Words = {
  ask: readonly string[]
  call: { plan: readonly string[]; done: readonly string[] }
  visit: { plan: readonly string[]; done: readonly string[] }
  offer: { plan: readonly string[]; done: readonly string[] }
  follow: { plan: readonly string[]; done: readonly string[] }
  note: readonly string[]
  lost: readonly string[]
  exception: readonly string[]
  /** What stands on documents; `street`: of customers' addresses, after the number of the house. */
  terms: { paymentTerms: string; deliveryTerms: string; street: string }
  fair: { file: string; columns: readonly string[]; source: string }
}

/** The first of the people with a role. */
export function keyOfRole({ people }: Script, role: Person['role']): string {
  const found = people.find((person) => person.role === role)
  if (!found) throw new Error(`nobody is ${role}`)
  return found.key
}

/** Everybody who sells and is still there. */
export const sellersOf = ({ people }: Script): Person[] =>
  people.filter(({ role, left }) => role === 'salesperson' && !left)
