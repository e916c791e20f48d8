import { slots } from '../slots.ts'

const s = slots('en')

export const leads = {
  emptyText:
    'A lead is somebody who is interested but has not agreed to buy yet. Create one, or let mails and web forms make them.',
  sections: { customer: 'Customer', place: 'Place', interest: 'Interest', processing: 'Processing' },
  ownerHint: 'Without a salesperson the assignment rules choose one.',
  mine: 'Mine',
  unassigned: 'Unassigned',
  assign: 'Assign leads',
  runResult: (assigned: number, waiting: number, unassigned: number) =>
    [
      assigned === 0 ? 'No lead was assigned.' : s.plural(assigned, 'Assigned # lead.', 'Assigned # leads.'),
      waiting > 0 ? s.plural(waiting, '# waits for a free member.', '# wait for a free member.') : '',
      unassigned > 0 ? s.plural(unassigned, '# fits no team.', '# fit no team.') : '',
    ]
      .filter(Boolean)
      .join(' '),
  runNothing: 'Every open lead has a salesperson already.',
  convert: 'Convert',
  mail: 'E-mail',
  call: 'Call',
  attachTask: 'Attach task',
  noTasks: 'No task is set up yet.',
  gaveByTask: (task: string) => `Given by the task ${task}`,
  gaveTo: (name: string, task: string) => `Given to ${name} by the task ${task}`,
  moved: (step: string) => `Now at ${step}`,
  history: 'Show changes only',
  everything: 'Show everything',
  noLimit: 'no limit',
  limit: {
    minutes: (n: number) => s.plural(n, '# minute', '# minutes'),
    hours: (n: number) => s.plural(n, '# hour', '# hours'),
    days: (n: number) => s.plural(n, '# day', '# days'),
  },
  score: 'Score',
  scoreParts: 'Where the points come from',
  noScoreParts: 'No scoring rule matches yet.',
  points: (n: number) => (n > 0 ? `+${s.number(n)}` : s.number(n)),
  failTitle: (status: string) => `Set to ${status}?`,
  failText: 'Say why it could not become a customer.',
  failVerb: (status: string) => `Set to ${status}`,
  convertedTo: 'This lead was converted to',
  convertTitle: (name: string) => `Convert ${name}`,
  convertText: 'What the lead holds is taken over, with its notes, files and activities. Nothing is typed twice.',
  part: { account: 'Account', contact: 'Contact', opportunity: 'Opportunity' },
  create: 'Create new',
  existing: 'Choose existing',
  leaveOut: 'None',
  alreadyThere: 'Already there:',
  useThis: (name: string) => `Use ${name}`,
  converted: (name: string) => `Converted ${name}`,
  convertNothing: 'Choose at least an account, a contact or an opportunity.',
  duplicates: (n: number) => s.plural(n, 'This may be there already:', 'These may be there already:'),
  duplicateBy: {
    name: 'same name',
    email: 'same e-mail',
    phone: 'same phone',
    taxId: 'same tax ID',
  },
}

export type LeadsWords = typeof leads
