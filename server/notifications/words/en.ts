import { numbers } from './numbers.ts'

const number = numbers('en')
const count = (n: number, one: string, many: string) => `${number(n)} ${n === 1 ? one : many}`

const things = { lead: 'lead', opportunity: 'opportunity', account: 'account', contact: 'contact' } as const
export type Thing = keyof typeof things
const capital = { lead: 'Lead', opportunity: 'Opportunity', account: 'Account', contact: 'Contact' }
const many = {
  lead: (n: number) => count(n, 'lead', 'leads'),
  opportunity: (n: number) => count(n, 'opportunity', 'opportunities'),
  account: (n: number) => count(n, 'account', 'accounts'),
  contact: (n: number) => count(n, 'contact', 'contacts'),
}
const newOnes = {
  lead: (n: number) => count(n, 'new lead', 'new leads'),
  opportunity: (n: number) => count(n, 'new opportunity', 'new opportunities'),
  account: (n: number) => count(n, 'new account', 'new accounts'),
  contact: (n: number) => count(n, 'new contact', 'new contacts'),
}

const rules = {
  dispatchTask: 'Task',
  team: 'The rule of team',
  member: 'The rule of member',
  scoreRule: 'Score rule',
  bigDealRule: 'Big Deal rule',
  salesTarget: 'Sales target',
  rule: 'Rule',
} as const
export type Rule = keyof typeof rules

type About = { thing: Thing; number: string; name: string; at: string }

/** What people are told, in English; its shape is what the other languages must satisfy. */
export const en = {
  newOne: ({
    thing,
    number,
    name,
    at,
    owner,
    team,
  }: About & { owner: string | undefined; team: string | undefined }) => ({
    title: `New ${things[thing]} ${number}`,
    body: owner
      ? `“${name}” came in at ${at} and went to ${owner}.`
      : team
        ? `“${name}” came in at ${at} and waits in team ${team}.`
        : `“${name}” came in at ${at} and nobody has it yet.`,
  }),
  assigned: ({ thing, number, name, at, by }: About & { by: string | undefined }) => ({
    title: `${capital[thing]} ${number} is yours`,
    body: by ? `${by} gave you “${name}” at ${at}.` : `The assignment rules gave you “${name}” at ${at}.`,
  }),
  unassigned: ({ thing, number, name, team }: Omit<About, 'at'> & { team: string | undefined }) => ({
    title: `${capital[thing]} ${number} has no salesperson`,
    body: team
      ? `“${name}” waits in team ${team}, where no member can take it now.`
      : `No team takes “${name}”. Give it to somebody or widen a rule.`,
  }),
  inactiveHandler: ({ rule, name, user }: { rule: Rule; name: string; user: string | undefined }) => ({
    title: `${rules[rule]} “${name}” is skipped`,
    body: user
      ? `Its handler ${user} is inactive. Choose another handler.`
      : 'Its handler is inactive. Choose another handler.',
  }),
  fieldGone: ({ rule, name }: { rule: Rule; name: string }) => ({
    title: `${rules[rule]} “${name}” was switched off`,
    body: 'A condition names a field that is gone. Change the condition and switch it on again.',
  }),
  stageFieldGone: ({ name }: { rule: Rule; name: string }) => ({
    title: `Stage “${name}” can no longer be entered`,
    body: 'One of its requirements names a field that is gone. Change or remove the requirement.',
  }),
  reachesNobody: ({ rule, name }: { rule: Rule; name: string }) => ({
    title: `${rules[rule]} “${name}” reached nobody`,
    body: 'None of its recipients is active. Choose others.',
  }),
  noRate: ({ rule, name, pair }: { rule: Rule; name: string; pair: string }) => ({
    title: `${rules[rule]} “${name}” cannot compare an amount`,
    body: `There is no exchange rate for ${pair}, so an opportunity was passed over. Enter the rate.`,
  }),
  imported: ({ file, created, updated, skipped, failed }: Figures & { file: string }) => ({
    title: `${file} is imported`,
    body: `${number(created)} created, ${number(updated)} updated, ${number(skipped)} skipped, ${number(failed)} failed.`,
  }),
  importAssigned: ({ thing, n, file }: { thing: Thing; n: number; file: string }) => ({
    title: `You were given ${many[thing](n)} from ${file}`,
    body: n === 1 ? `It waits in your list.` : `They wait in your list.`,
  }),
  importedNew: ({ thing, n, file, by, at }: { thing: Thing; n: number; file: string; by: string; at: string }) => ({
    title: `${newOnes[thing](n)} from ${file}`,
    body: `${by} imported the file at ${at}.`,
  }),
  mailFailed: ({ to, subject, error }: { to: string; subject: string; error: string }) => ({
    title: `Mail to ${to} was not sent`,
    body: `The mail server refused “${subject}” with “${error}”. Check the address, then send it again from the outbox.`,
  }),
}

export type Figures = { created: number; updated: number; skipped: number; failed: number }
export type Words = typeof en
