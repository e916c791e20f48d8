const things = { lead: 'Lead', opportunity: 'Opportunity' } as const

type Said = {
  thing: keyof typeof things
  number: string
  name: string
  /** What the step or stage is called; nothing where the record stands in none. */
  step: string | undefined
  due: string
  /** Whose it is, where the reader is somebody else. */
  owner: string | undefined
}

const where = ({ name, owner }: Said) => (owner ? `“${name}” is with ${owner} and` : `“${name}”`)
const late = (said: Said) =>
  said.step
    ? `${where(said)} should have left “${said.step}” by ${said.due}.`
    : `${where(said)} should have been handled by ${said.due}.`

/** What is told of the overdue clock, in English; its shape is what the other languages must satisfy. */
export const en = {
  before: (said: Said) => ({
    title: `${things[said.thing]} ${said.number} is due soon`,
    body: said.step
      ? `“${said.name}” is to leave “${said.step}” by ${said.due}.`
      : `“${said.name}” is to be handled by ${said.due}.`,
  }),
  due: (said: Said) => ({ title: `${things[said.thing]} ${said.number} is overdue`, body: late(said) }),
  repeat: (said: Said) => ({ title: `${things[said.thing]} ${said.number} is still overdue`, body: late(said) }),
  escalation: (said: Said) => ({ title: `Nothing happens: ${said.thing} ${said.number} is overdue`, body: late(said) }),
  many: (thing: keyof typeof things, n: string) => ({
    title: `${n} of your ${thing === 'lead' ? 'leads' : 'opportunities'} are overdue`,
    body: 'Time limits or working hours have changed. They stand first in your list.',
  }),
  passedOn: ({ thing, number, name, to }: Pick<Said, 'thing' | 'number' | 'name'> & { to: string }) => ({
    title: `${things[thing]} ${number} was passed on`,
    body: `“${name}” was overdue. The assignment rules gave it to ${to}.`,
  }),
  stays: ({ thing, number, name, owner }: Pick<Said, 'thing' | 'number' | 'name'> & { owner: string }) => ({
    title: `${things[thing]} ${number} is overdue and nobody else can take it`,
    body: `The assignment rules find nobody but ${owner} for “${name}”. Give it to somebody or widen a rule.`,
  }),
  step: { lead: 'Processing step', opportunity: 'Stage' },
  dueTime: 'Due',
  owner: 'Salesperson',
  openMany: 'Open the list',
  open: { lead: 'Open the lead', opportunity: 'Open the opportunity' },
  why: (name: string) => `You receive this mail because a time limit of Kohoi has run out, ${name}.`,
}

export type Words = typeof en
