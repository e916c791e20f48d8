import type { Company } from './company.ts'
import type { Days } from './days.ts'
import { keyOfRole, type Script, sellersOf } from './script.ts'

const catalogues = [
  'needs',
  'processing-steps',
  'priorities',
  'lead-statuses',
  'failure-reasons',
  'sources',
  'opportunity-types',
  'activity-types',
  'stages',
  'products',
  'tags',
  'lost-reasons',
]

/** Hours or days a lead may stay in a step, by the step's English name. */
const stepLimits: Readonly<Record<string, object>> = {
  Received: { value: 4, unit: 'hours' },
  Contacted: { value: 1, unit: 'days' },
  Advising: { value: 3, unit: 'days' },
  'Waiting for the customer': { value: 7, unit: 'days' },
}

/** Arranges the settings as the company's administrator and sales manager would on their first day. Answers the key of the web form. */
export async function furnish(company: Company, script: Script, days: Days, today: number): Promise<string> {
  const { language } = script.workspace
  const admin = company.speak(keyOfRole(script, 'admin'))
  const { find } = company
  for (const path of catalogues) await company.learn(path)

  const [own] = await admin.list('/companies')
  await admin.change(`/companies/${own?.id}`, script.company)
  for (const rate of script.rates) await admin.create('/exchange-rates', { ...rate, validFrom: days.date(today) })
  await admin.put('/settings/automation', {
    defaultLimit: { value: 2, unit: 'days' },
    copyLeader: true,
    notifyOnNew: [{ kind: 'role', role: 'manager' }],
  })
  await admin.put('/settings/approval', {
    levels: [
      { upTo: { amount: script.approvalFrom, currency: script.workspace.currency }, approver: null },
      { upTo: null, approver: { kind: 'teamLeader' } },
    ],
  })
  for (const [name, limit] of Object.entries(stepLimits))
    await admin.change(`/processing-steps/${find('processing-steps', name)}`, {
      limit,
      isDefault: name === 'Received',
    })

  for (const { name, ...product } of script.products) {
    const { sku, unit, price, service } = product
    const kind = service ? 'service' : 'goods'
    const money = { amount: price, currency: script.workspace.currency }
    await admin.create('/products', { name: name[language], names: name, sku, unit, kind, price: money })
  }
  for (const [position, field] of script.customFields.entries())
    await admin.create('/custom-fields', { ...field, position, inList: false })
  for (const { name, color } of script.tags) await admin.create('/tags', { name: name[language], names: name, color })
  for (const names of script.lostReasons) await admin.create('/lost-reasons', { name: names[language], names })
  await admin.change(`/activity-types/${find('activity-types', 'Call')}`, {
    next: {
      mode: 'suggest',
      typeIds: [find('activity-types', 'Meeting'), find('activity-types', 'E-mail')],
      delay: { value: 3, unit: 'days' },
      from: 'completion',
    },
  })
  for (const [name, { limit, requirements }] of Object.entries(script.stages))
    await admin.change(`/stages/${find('stages', name)}`, {
      limit: { value: limit, unit: 'days' },
      requirements: requirements(find),
    })
  for (const path of ['products', 'tags', 'lost-reasons']) await company.learn(path)
  await arrange(company, script)
  return formKey(company, script)
}

/** Teams, and the rules by which records come to them and people are told. */
async function arrange(company: Company, script: Script): Promise<void> {
  const { idOf, find } = company
  const manager = company.speak(keyOfRole(script, 'manager'))
  for (const [i, { key: _, leader, members, ...team }] of script.teams.entries()) {
    const made = await manager.create('/teams', { ...team, leaderId: idOf(leader), position: i + 1 })
    for (const [position, { who, ...member }] of members.entries())
      await manager.create(`/teams/${made.id}/members`, { ...member, userId: idOf(who), position: position + 1 })
  }
  await company.learn('teams')
  const { scores, tasks, bigDeals, views } = script.rules(find)
  for (const score of scores) await manager.create('/score-rules', score)
  for (const [i, { handler, ...task }] of tasks.entries())
    await manager.create('/dispatch-tasks', { ...task, entity: 'lead', handlerId: idOf(handler), position: i + 1 })
  for (const { body, ...rule } of bigDeals) await manager.create('/big-deal-rules', { ...rule, ...body })
  for (const { by, body } of views) await company.speak(by).create('/views', body)
}

async function formKey(company: Company, script: Script): Promise<string> {
  const manager = company.speak(keyOfRole(script, 'manager'))
  const { language } = script.workspace
  const sourceId = company.find('sources', 'Website')
  return String((await manager.create('/web-forms', { ...script.form, language, sourceId })).key)
}

/** Targets of the last three months and this quarter; set when each began. */
export async function setTargets(company: Company, script: Script, days: Days): Promise<void> {
  const { currency } = script.workspace
  const manager = company.speak(keyOfRole(script, 'manager'))
  const { names, ...amounts } = script.targets
  const money = (amount: string) => ({ amount, currency })
  const told = { channels: ['app', 'email'], recipients: [{ kind: 'role', role: 'executive' }, { kind: 'teamLeader' }] }
  for (const month of [-2, -1, 0]) {
    const startsOn = days.firstOfMonth(month)
    const period = { period: 'month', startsOn }
    for (const team of script.teams) {
      const of = { scope: 'team', teamId: company.find('teams', team.name) }
      const name = `${names.team} ${monthName(script, startsOn)} – ${team.name}`
      await manager.create('/sales-targets', { name, ...of, ...period, amount: money(amounts.team), ...told })
    }
  }
  for (const { key, name } of sellersOf(script).slice(0, 4))
    await manager.create('/sales-targets', {
      name: `${names.person} – ${name}`,
      scope: 'user',
      userId: company.idOf(key),
      period: 'month',
      startsOn: days.firstOfMonth(0),
      amount: money(amounts.person),
      channels: ['app'],
      recipients: [{ kind: 'owner' }, { kind: 'ownerManager' }],
    })
  await manager.create('/sales-targets', {
    name: names.company,
    scope: 'company',
    period: 'quarter',
    startsOn: days.quarter(),
    amount: money(amounts.company),
    ...told,
  })
}

const monthName = ({ workspace: { language } }: Script, day: string): string =>
  new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  )
