import { slots } from '../slots.ts'

const s = slots('en')

export const users = {
  newUser: 'New user',
  create: 'Create user',
  person: 'Person and role',
  speaks: 'Languages and region',
  access: 'First sign-in',
  passwordHint: 'Leave it empty to send an invitation by mail.',
  inviteAgain: 'Send invitation again',
  invited: (email: string) => `Invitation sent to ${email}`,
  link: {
    open: 'Invitation link',
    title: (name: string) => `Invitation link for ${name}`,
    text: 'Hand it over yourself where no mail arrives. Whoever opens it sets the password; it holds for 7 days, once, and ends links sent before.',
    make: 'Make a link',
    address: 'Link',
    once: 'Copy it now: it is shown only once.',
  },
  handOver: 'Hand over records',
  handOverTitle: (name: string) => `Hand over the records of ${name}`,
  handOverText:
    'Every open lead and opportunity, account and contact gets the new salesperson. Each keeps its history.',
  leaveTitle: (name: string) => `Deactivate ${name}?`,
  leaveText: 'Sessions and keys end at once. Choose who takes over the open records, or leave them where they are.',
  successor: 'Who takes over',
  handOverAndLeave: 'Hand over and deactivate',
  movedTo: (n: number) => s.plural(n, 'Handed over # record', 'Handed over # records'),
  left: (name: string, n: number) =>
    n === 0
      ? `Deactivated ${name}`
      : `Deactivated ${name}; ${s.plural(n, '# record was handed over', '# records were handed over')}`,
}

export type UsersWords = typeof users
