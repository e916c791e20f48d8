import type { Story } from './play.ts'
import type { Words } from './script.ts'
import type { Speaker } from './speak.ts'

export type Talk = 'call' | 'visit' | 'offer' | 'follow'

const typeOf: Readonly<Record<Talk, string>> = { call: 'Call', visit: 'Meeting', offer: 'E-mail', follow: 'Call' }

/** How many in a hundred are forgotten, and stay overdue. */
const forgotten = 9

/**
 * Plans to talk with a customer in so many days, and does so then, as a rule; what lies beyond today stays planned. Answers the day on
 * which it is done, null when it never is.
 */
export async function doActivity(
  { company, script, days, chance, diary, today, manager }: Story,
  owner: Speaker,
  record: { recordType: string; recordId: string },
  talk: Talk,
  inDays: number,
): Promise<number | null> {
  const { plan, done }: Words[Talk] = script.words[talk]
  const due = days.workday(today() + inDays)
  const activity = await owner.create('/activities', {
    ...record,
    typeId: company.find('activity-types', typeOf[talk]),
    summary: chance.one(plan),
    dueDate: days.date(due),
    assigneeId: owner.userId,
  })
  if (inDays > 0 && chance.happens(forgotten)) return null
  const { clock } = company.house.rehearsal
  const at = new Date(Math.max(days.at(due, chance.between(9, 17)).getTime(), clock.now().getTime() + 20 * 60_000))
  const feedback = chance.one(done)
  diary.add(at, async () => {
    // Whoever has the record by then does it: its salesperson may have left.
    const present = await ownerOf(
      { company, manager },
      `/${record.recordType === 'lead' ? 'leads' : 'opportunities'}/${record.recordId}`,
    )
    await (present ?? manager).act(`/activities/${activity.id}/completion`, { feedback })
  })
  return due
}

/** Plans to talk with a customer on that day, and leaves it at that. */
export async function planOnly(
  { company, script, days, chance, today }: Story,
  owner: Speaker,
  recordId: string,
  talk: Talk,
  inDays: number,
): Promise<void> {
  await owner.create('/activities', {
    recordType: 'opportunity',
    recordId,
    typeId: company.find('activity-types', typeOf[talk]),
    summary: chance.one(script.words[talk].plan),
    dueDate: days.date(today() + inDays),
    assigneeId: owner.userId,
  })
}

/** Who owns a lead or a deal now; null where it is closed or nobody has it. */
export async function ownerOf(
  { company, manager }: Pick<Story, 'company' | 'manager'>,
  path: string,
): Promise<Speaker | null> {
  const { ownerId, state, converted } = await manager.read(path)
  const open = !converted && (state === undefined || state === 'open')
  return open && company.keyOf(ownerId) ? company.speakFor(String(ownerId)) : null
}
