import { readFile } from 'node:fs/promises'
import type { Filter } from '@kohoi/rules'
import { sql } from '../db/sql.ts'
import { type Company, foundCompany, type House } from './company.ts'
import type { Person } from './script.ts'
import type { Answer, Speaker } from './speak.ts'

const fileOf = (name: string): Promise<Buffer> =>
  readFile(new URL(`../importing/samples/maven/${name}`, import.meta.url))

const workspace = {
  workspaceName: 'Maven Computer Hardware',
  country: 'US',
  currency: 'USD',
  language: 'en',
  timeZone: 'America/New_York',
} as const

const office: readonly Person[] = [
  { key: 'admin', name: 'Alex Morgan', role: 'admin' },
  { key: 'executive', name: 'Jordan Reed', role: 'executive' },
  { key: 'manager', name: 'Taylor Quinn', role: 'manager', manager: 'executive' },
  { key: 'accounting', name: 'Casey Brooks', role: 'office', units: ['accounting'] },
]

export const mavenDomain = 'maven.example'

/**
 * The company of the sample pipeline (see importing/samples/maven/SOURCE): its people and teams as sales_teams.csv names them; products,
 * accounts and 8,800 opportunities brought in by the program's own import, with what it found and how that was answered left to be seen.
 */
export async function playMaven(house: House, passwordHash: string, say: (line: string) => void): Promise<Company> {
  const teams = await readTeams()
  const people = [...office, ...teams.flatMap(({ leader, members }) => [leader, ...members])]
  const company = await foundCompany(house, workspace, people, mavenDomain, passwordHash)
  const admin = company.speak('admin')
  for (const path of ['stages', 'lost-reasons', 'opportunity-types']) await company.learn(path)
  await furnish(company, admin)
  for (const [i, { name, leader, members }] of teams.entries()) {
    const rule = ruleOf(leader.region ?? '', i, teams)
    const team = await admin.create('/teams', { name, leaderId: company.idOf(leader.key), rule, position: i + 1 })
    for (const [position, { key }] of members.entries())
      await admin.create(`/teams/${team.id}/members`, {
        userId: company.idOf(key),
        capacity: 40,
        position: position + 1,
      })
  }
  const manager = company.speak('manager')
  await bring(company, admin, 'product', 'products.csv', await fileOf('products.csv'))
  await bring(company, manager, 'account', 'accounts.csv', await fileOf('accounts.csv'), {
    values: { office_location: { Philipines: 'Philippines' } },
  })
  await bringPipeline(company, manager, say)
  await giveAccounts(company, manager)
  return company
}

/** The six managers of the list lead a team each, the salespeople below them are its members. */
async function readTeams() {
  const lines = (await fileOf('sales_teams.csv')).toString('utf8').trim().split(/\r?\n/).slice(1)
  const teams = new Map<string, { name: string; leader: Person; members: Person[] }>()
  const keyOf = (name: string) => name.toLowerCase().replace(/[^a-z]+/g, '.')
  for (const line of lines) {
    const [agent = '', manager = '', region = ''] = line.split(',')
    const leader: Person = { key: keyOf(manager), name: manager, role: 'leader', manager: 'manager', region }
    const team = teams.get(manager) ?? { name: `${region} – ${manager}`, leader, members: [] }
    teams.set(manager, team)
    team.members.push({ key: keyOf(agent), name: agent, role: 'salesperson', manager: leader.key, region })
  }
  return [...teams.values()]
}

const regions: Readonly<Record<string, readonly string[]>> = {
  Central: ['Illinois', 'Indiana', 'Iowa', 'Michigan', 'Minnesota', 'Missouri', 'Ohio', 'Texas', 'Wisconsin'],
  East: ['Florida', 'Georgia', 'Massachusetts', 'New Jersey', 'New York', 'North Carolina', 'Pennsylvania', 'Virginia'],
}

/** Two teams share a region: the first takes its large companies. Whatever is nowhere else goes west, to the last. */
function ruleOf(region: string, at: number, teams: readonly { leader: Person }[]): Filter | null {
  const place: Filter[] = regions[region] ? [{ field: 'province', op: 'isOneOf', value: regions[region] }] : []
  const isFirst = teams.findIndex(({ leader }) => leader.region === region) === at
  const large: Filter[] = isFirst ? [{ field: 'employees', op: 'atLeast', value: 1000 }] : []
  return place.length + large.length ? { all: [...place, ...large] } : null
}

/** Stages and fields as the lists have them. */
async function furnish({ find }: Company, admin: Speaker): Promise<void> {
  const stage = (name: string, body: object) => admin.change(`/stages/${find('stages', name)}`, body)
  await stage('New', { name: 'Prospecting', names: { en: 'Prospecting' }, probability: 10 })
  await stage('Qualified', { name: 'Engaging', names: { en: 'Engaging' }, probability: 40 })
  for (const name of ['Quotation', 'Negotiation']) await stage(name, { active: false })
  await admin.create('/lost-reasons', { name: 'Not recorded' })
  const fields = [
    ['account', 'yearEstablished', 'integer', 'Year established'],
    ['account', 'revenue', 'decimal', 'Revenue (millions of USD)'],
    ['account', 'subsidiaryOf', 'text', 'Subsidiary of'],
    ['product', 'series', 'text', 'Series'],
  ]
  for (const [entity, code, kind, en] of fields)
    await admin.create('/custom-fields', { entity, code, kind, label: { en } })
  await admin.create('/big-deal-rules', {
    code: 'BD-001',
    topic: 'Deals of 20,000 dollars and more',
    revenueFrom: { amount: '20000.00', currency: 'USD' },
    probabilityFrom: 40,
    channels: ['app'],
    recipients: [{ kind: 'role', role: 'executive' }, { kind: 'teamLeader' }],
  })
}

async function bring(
  { house }: Company,
  by: Speaker,
  entity: string,
  name: string,
  bytes: Buffer,
  said: object = {},
): Promise<Answer> {
  const run = await by.upload(entity, name, bytes)
  await by.change(`/imports/${run.id}`, said)
  await by.create(`/imports/${run.id}/run`, {})
  await house.worker.settle()
  const done = await by.read(`/imports/${run.id}`)
  if (done.state !== 'done') throw new Error(`the import of ${name} is ${String(done.state)}`)
  return done
}

/**
 * As a newcomer does it. The list calls a product “GTXPro” that is “GTX Pro”: those rows are refused with that hint and come in from the
 * error file, once it is said what is meant. Lost deals have a value of 0 and no reason: they are worth what their product costs.
 */
async function bringPipeline(company: Company, manager: Speaker, say: (line: string) => void): Promise<void> {
  const said = { values: { close_value: { 0: null } }, defaults: { lostReasonId: 'Not recorded' } }
  const first = await bring(
    company,
    manager,
    'opportunity',
    'sales_pipeline.csv',
    await fileOf('sales_pipeline.csv'),
    said,
  )
  const problems = await manager.read(`/imports/${first.id}/problems`)
  for (const { value, message, rows } of problems.items as Answer[])
    say(`  ${String(rows)} rows of sales_pipeline.csv name “${String(value)}”. ${String(message)}`)
  const errors = await manager.bytes(`/imports/${first.id}/errors.csv`)
  const second = await bring(company, manager, 'opportunity', 'sales_pipeline-errors.csv', errors, {
    ...said,
    values: { ...said.values, product: { GTXPro: 'GTX Pro' } },
  })
  say(`  “GTXPro” is “GTX Pro”: ${String(first.created)} and ${String(second.created)} opportunities are in.`)
}

/** An account belongs to whoever has sold there most often. */
async function giveAccounts({ house: { gateway }, id }: Company, by: Speaker): Promise<void> {
  const owners = await gateway.asSystem(id, (ctx) =>
    ctx.tx.many<{ account_id: string; owner_id: string }>(sql`
      select distinct on (account_id) account_id, owner_id from opportunities
      where workspace_id = ${id} and account_id is not null and owner_id is not null
      group by account_id, owner_id order by account_id, count(*) desc, owner_id`),
  )
  for (const { account_id: account, owner_id: ownerId } of owners) await by.change(`/accounts/${account}`, { ownerId })
}
