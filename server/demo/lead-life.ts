import { csvWriter } from '../exporting/sheets/csv-writer.ts'
import { liveDeal } from './deal-life.ts'
import type { Story } from './play.ts'
import { money, type Prospect } from './prospects.ts'
import { sellersOf } from './script.ts'
import type { Answer, Speaker } from './speak.ts'
import { doActivity, ownerOf } from './talk.ts'

const sources = [
  { name: 'Website', weight: 42 },
  { name: 'Phone', weight: 18 },
  { name: 'Referral', weight: 14 },
  { name: 'E-mail', weight: 14 },
  { name: 'Social media', weight: 12 },
]

/** The public form takes thirty fillings of one network in ten minutes; the rest of its visitors were entered by hand. */
const mostFilled = 20

/** Somebody asks: by the form of the page, or somebody writes down what he was told. */
export async function beginLead(story: Story, prospect: Prospect): Promise<void> {
  const { company, script, chance, manager, form } = story
  const source = chance.weighed(sources).name
  if (source === 'Website' && prospect.companyName && form.filled < mostFilled) {
    form.filled++
    await fillForm(story, prospect)
    const [newest] = await manager.list('/leads?sort=-createdAt')
    if (newest) await liveLead(story, prospect, newest)
    return
  }
  const seller = company.speak(chance.one(sellersOf(script)).key)
  const body = { ...prospect.fields, sourceId: company.find('sources', source) }
  const made =
    source === 'Referral'
      ? await seller.create('/leads', { ...body, ownerId: seller.userId })
      : await (source === 'Phone' ? seller : manager).create('/leads', body)
  await liveLead(story, prospect, made)
}

async function fillForm({ company, script, form }: Story, { fields }: Prospect): Promise<void> {
  const asked = script.form.fields.flatMap((name) => (fields[name] === undefined ? [] : [[name, String(fields[name])]]))
  const response = await company.house.app.inject({
    method: 'POST',
    url: `/f/${form.key}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(asked as [string, string][]).toString(),
  })
  if (response.statusCode !== 303) throw new Error(`the form answers ${response.statusCode}`)
}

/** A list of people met at a fair, brought in by the sales manager. */
export async function fairImport(story: Story, visitors: readonly Prospect[]): Promise<void> {
  const { company, script, manager } = story
  const { file, columns, source } = script.words.fair
  const names = ['name', 'contactName', 'companyName', 'businessType', 'employees', 'province', 'email', 'phone']
  const rows = visitors.map(({ fields }) => [
    ...names.map((name) => String(fields[name] ?? '')),
    source,
    String(fields.note),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of csvWriter([[...columns], ...rows])) chunks.push(Buffer.from(chunk))
  const run = await manager.upload('lead', file, Buffer.concat(chunks))
  await manager.create(`/imports/${run.id}/test`, {})
  await company.house.worker.settle()
  await manager.create(`/imports/${run.id}/run`, {})
  await company.house.worker.settle()
  const made = await manager.list('/leads?sort=-createdAt')
  for (const prospect of visitors) {
    const lead = made.find(({ name }) => name === prospect.fields.name)
    if (!lead) throw new Error(`the list of the fair brought no ${String(prospect.fields.name)}`)
    await liveLead(story, prospect, lead)
  }
}

/** Leads of the last hours wait for their salesperson, in milliseconds. */
const untouched = 20 * 3_600_000

/** What becomes of a lead in the next days, once somebody has it. */
async function liveLead(story: Story, prospect: Prospect, { id, ownerId }: Answer): Promise<void> {
  const { company, script, days, chance, diary, today, manager } = story
  const day = today()
  if (!company.keyOf(ownerId)) {
    // Nobody could take it: the manager gives it to somebody by hand, sooner or later.
    if (chance.happens(15)) return
    const leader = chance.one(script.people.filter(({ role }) => role === 'leader'))
    diary.add(days.at(days.workday(day + chance.whole(1, 4)), chance.between(9, 11)), async () =>
      liveLead(story, prospect, await manager.change(`/leads/${id}`, { ownerId: company.idOf(leader.key) })),
    )
    return
  }
  const { clock } = company.house.rehearsal
  if (days.now.getTime() - clock.now().getTime() < untouched) return
  const first = Math.max(days.at(day, chance.between(9.5, 17)).getTime(), clock.now().getTime() + 40 * 60_000)
  diary.add(new Date(first), async () => {
    const owner = await ownerOf(story, `/leads/${id}`)
    if (!owner) return
    await move(story, owner, id, 'Contacted', 'In progress')
    await doActivity(story, owner, { recordType: 'lead', recordId: id }, 'call', 0)
  })
  const fate = chance.weighed(fates).act
  diary.add(days.at(days.workday(day + chance.whole(2, 9)), chance.between(9, 16)), async () => {
    const owner = await ownerOf(story, `/leads/${id}`)
    if (owner) await fate(story, owner, id, prospect)
  })
}

const fates = [
  { act: convert, weight: 46 },
  { act: fail, weight: 30 },
  { act: linger, weight: 24 },
]

async function linger(story: Story, owner: Speaker, id: string): Promise<void> {
  const { chance } = story
  await move(story, owner, id, chance.one(['Advising', 'Waiting for the customer']))
  if (chance.happens(70))
    await doActivity(story, owner, { recordType: 'lead', recordId: id }, 'follow', chance.whole(3, 20))
}

async function fail({ company, chance, script }: Story, owner: Speaker, id: string): Promise<void> {
  if (chance.happens(50))
    await owner.create('/notes', { recordType: 'lead', recordId: id, text: chance.one(script.words.lost) })
  const reasons = ['Price too high', 'No need any more', 'Cannot be reached', 'Chose a competitor']
  await owner.change(`/leads/${id}`, {
    statusId: company.find('lead-statuses', 'Failed'),
    failureReasonId: company.find('failure-reasons', chance.one(reasons)),
  })
}

const move = ({ company }: Story, owner: Speaker, id: string, step: string, status?: string) =>
  owner.change(`/leads/${id}`, {
    processingStepId: company.find('processing-steps', step),
    ...(status ? { statusId: company.find('lead-statuses', status) } : {}),
  })

/** A customer is made of the lead, and a deal; private people have no company. */
async function convert(story: Story, owner: Speaker, id: string, prospect: Prospect): Promise<void> {
  const { company, script } = story
  const made = await owner.act(`/leads/${id}/conversion`, {
    account: prospect.companyName ? { create: true } : null,
    contact: { create: true, honorific: script.honorificOf(String(prospect.fields.contactName)) },
    opportunity: {
      name: prospect.fields.name,
      typeId: company.find('opportunity-types', prospect.wish.type),
      lines: prospect.lines,
      expectedRevenue: money(script, prospect.worth),
    },
  })
  await liveDeal(story, prospect, String(made.opportunityId))
}
