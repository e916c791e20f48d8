import { offer } from './paper-life.ts'
import type { Story } from './play.ts'
import { again, money, type Prospect } from './prospects.ts'
import { sellersOf } from './script.ts'
import type { Answer, Speaker } from './speak.ts'
import { doActivity, ownerOf, type Talk } from './talk.ts'

/** Somebody who is a customer already: an account, a contact, and now and then a deal. */
export async function beginCustomer(story: Story, prospect: Prospect): Promise<void> {
  const { company, script, chance } = story
  const seller = company.speak(chance.one(sellersOf(script)).key)
  const { fields } = prospect
  const { businessType, employees, website, country, province, city: district } = fields
  const account = await seller.create('/accounts', {
    name: prospect.companyName,
    businessType,
    employees,
    website,
    billTo: { country, province, district },
    creditDays: chance.one([15, 30, 45]),
    ...(chance.happens(40) ? { tagIds: [company.find('tags', 'Key customer')] } : {}),
  })
  const { contactName: name, jobTitle, email, phone } = fields
  const person = { name, honorific: script.honorificOf(String(name)), jobTitle, email, phone }
  const contact = await seller.create('/contacts', { ...person, accountId: account.id })
  await beginDeal(story, prospect, seller, { accountId: account.id, contactId: contact.id, email, phone })
}

/** A deal, and as a rule the next one some weeks later. */
async function beginDeal(story: Story, prospect: Prospect, seller: Speaker, customer: object): Promise<void> {
  const { company, script, days, chance, diary, today } = story
  const deal = await seller.create('/opportunities', {
    ...customer,
    name: prospect.fields.name,
    typeId: company.find('opportunity-types', chance.one(['Existing customer', prospect.wish.type])),
    sourceId: company.find('sources', 'Referral'),
    lines: prospect.lines,
    ownerId: seller.userId,
    teamId: teamOf(story, seller.userId),
    custom: prospect.fields.custom,
  })
  const later = days.workday(today() + chance.whole(20, 60))
  if (chance.happens(75))
    diary.add(days.at(later, chance.between(9, 16)), () =>
      beginDeal(story, again(company, script, chance, prospect), seller, customer),
    )
  await liveDeal(story, prospect, deal.id)
}

/** The first team somebody is a member of. */
function teamOf({ company, script }: Story, userId: string): string | null {
  const team = script.teams.find(({ members }) => members.some(({ who }) => company.idOf(who) === userId))
  return team ? company.find('teams', team.name) : null
}

type Step = { stage: string; talk: Talk; wait: [number, number]; lost: number; stalls: number }

/** What is done before each stage is entered, how long it takes, and how many in a hundred are lost or left lying there. */
const steps: readonly Step[] = [
  { stage: 'Qualified', talk: 'call', wait: [1, 4], lost: 6, stalls: 7 },
  { stage: 'Quotation', talk: 'visit', wait: [3, 9], lost: 10, stalls: 9 },
  { stage: 'Negotiation', talk: 'offer', wait: [2, 7], lost: 14, stalls: 10 },
  { stage: 'Won', talk: 'follow', wait: [4, 12], lost: 26, stalls: 8 },
]

/** What becomes of a deal: step by step, by whoever owns it then, until it is won, lost or forgotten. */
export async function liveDeal(story: Story, prospect: Prospect, id: string): Promise<void> {
  const { days, chance, script, today } = story
  const owner = await sellerOf(story, id)
  if (!owner) return
  await owner.change(`/opportunities/${id}`, {
    expectedCloseDate: days.date(days.workday(today() + chance.whole(20, 55))),
    // Now and then the customer has a price of his own.
    ...(chance.happens(25)
      ? { expectedRevenue: money(script, haggled(prospect.worth, chance.between(0.88, 0.98))) }
      : {}),
  })
  await next(story, id, 0)
}

const haggled = (worth: number, share: number): number => Math.round((worth * share) / 1000) * 1000

async function next(story: Story, id: string, at: number): Promise<void> {
  const { days, chance, diary, script, today } = story
  const step = steps[at]
  const owner = step && (await sellerOf(story, id))
  if (!step || !owner) return
  const record = { recordType: 'opportunity', recordId: id }
  const wait = chance.whole(...step.wait)
  const due = await doActivity(story, owner, record, step.talk, wait)
  if (due === null || chance.happens(step.stalls)) {
    if (chance.happens(givenUp))
      diary.add(days.at(days.workday(today() + chance.whole(25, 50)), 16), () => giveUp(story, id))
    return
  }
  const later = days.at(days.workday(Math.max(due, today() + wait) + chance.whole(0, 1)), chance.between(17.1, 18.5))
  const lost = chance.happens(step.lost)
  const says = chance.happens(45) ? chance.one(script.words.note) : null
  diary.add(later, async () => {
    const present = await sellerOf(story, id)
    if (!present) return
    if (says) await present.create('/notes', { ...record, text: says })
    if (lost) return lose(story, present, id)
    await enter(story, present, id, step.stage)
    if (step.stage === 'Quotation' && (await offer(story, present, id))) return
    await next(story, id, at + 1)
  })
}

/** So many in a hundred of the deals that lie there are closed after some weeks. */
const givenUp = 80

async function giveUp(story: Story, id: string): Promise<void> {
  const owner = await sellerOf(story, id)
  const lostReasonId = story.company.find('lost-reasons', 'The customer was silent too long')
  if (owner) await owner.act(`/opportunities/${id}/loss`, { lostReasonId })
}

async function lose({ company, chance, script }: Story, owner: Speaker, id: string): Promise<void> {
  const names = [
    'The customer told us no',
    'The customer was silent too long',
    ...script.lostReasons.map(({ en }) => en),
  ]
  await owner.act(`/opportunities/${id}/loss`, {
    lostReasonId: company.find('lost-reasons', chance.one(names)),
    ...(chance.happens(60) ? { note: chance.one(script.words.lost) } : {}),
  })
}

type Stage = Answer & { requirements: { id: string; kind: string }[] }

/** Ticks what the stage asks for and goes there; now and then the leader makes an exception instead. */
async function enter(story: Story, owner: Speaker, id: string, stage: string): Promise<void> {
  const { company, chance, script } = story
  if (stage === 'Won') return void (await owner.act(`/opportunities/${id}/win`))
  const stageId = company.find('stages', stage)
  const asked = ((await owner.read(`/stages/${stageId}`)) as Stage).requirements.filter(({ kind }) => kind === 'manual')
  const leader = await leaderOf(story, id)
  if (leader && asked.length && chance.happens(8)) {
    const overrideReason = chance.one(script.words.exception)
    return void (await leader.change(`/opportunities/${id}`, { stageId, overrideReason }))
  }
  for (const one of asked) await owner.set(`/opportunities/${id}/checks/${one.id}`, { done: true })
  await owner.change(`/opportunities/${id}`, { stageId })
}

/** Who owns a deal now; null where it is closed or nobody has it. */
const sellerOf = (story: Story, id: string): Promise<Speaker | null> => ownerOf(story, `/opportunities/${id}`)

async function leaderOf(story: Story, id: string): Promise<Speaker | null> {
  const { teamId } = await story.manager.read(`/opportunities/${id}`)
  const team = story.script.teams.find(({ name }) => teamId && story.company.find('teams', name) === teamId)
  return team ? story.company.speak(team.leader) : null
}
