import { slots } from '../slots.ts'

const s = slots('en')

export const routing = {
  you: 'you',
  titleMine: 'Why did this come to me?',
  titleFor: (name: string) => `Why did this go to ${name}?`,
  titleOpen: 'Why does nobody have this yet?',
  seeWhy: 'See why',
  givenTo: (name: string) => `Given to ${name}`,
  byTask: (task: string) => `by the task ${task}`,
  taken: 'Has no salesperson any more',
  noReceipt: 'Nothing is known about how this was given out.',
  said: {
    /** Parts of one sentence, joined as the language does it. */
    sentence: (parts: readonly string[]) => {
      const text = parts.join('; ')
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
    },
    task: (task: string, who: string, because: string | null) =>
      because ? `The task ${task} gave it to ${who} because ${because}.` : `The task ${task} gave it to ${who}.`,
    teamMatched: (team: string, because: string) => `${team} matched because ${because}`,
    teamTakesAll: (team: string) => `${team} takes everything`,
    teamHasIt: (team: string) => `it belongs to ${team}`,
    full: (name: string) => `${name} was full`,
    fullOf: (name: string, limit: number) => `${name} was full (${s.number(limit)} of ${s.number(limit)})`,
    manyFull: (n: number) => `${s.number(n)} members were full`,
    away: (names: readonly string[]) => `${s.list(names)} ${names.length === 1 ? 'is' : 'are'} away`,
    manyAway: (n: number) => `${s.number(n)} members are away`,
    passedOver: (name: string) => `${name} let it become overdue`,
    longest: (name: string) => `${name} had waited longest`,
    youLongest: 'you had waited longest',
    onlyOne: (name: string) => `${name} was the only member who could take it`,
    youOnlyOne: 'you were the only member who could take it',
    onlyMember: (name: string) => `${name} is its only member`,
    youOnlyMember: 'you are its only member',
    nobodyFree: 'no member could take it',
    noMembers: 'it has no members',
    noTeamMatched: 'No team’s rule matches.',
    noTeams: 'There is no sales team that takes these yet.',
    byHand: 'Given by hand.',
    givenBy: (by: string) => `Given by ${by}, by hand.`,
    tookItself: (by: string) => `${by.charAt(0).toUpperCase()}${by.slice(1)} took it, by hand.`,
    takenBack: (by: string) => `The salesperson was taken out by ${by}, by hand.`,
  },
  todo: {
    waiting: 'It waits with the team. Choose a salesperson by hand, or assign again once a member is free.',
    unassigned: 'Choose a salesperson by hand, or change a team’s rule and assign again.',
  },
  levels: { task: 'Tasks', team: 'Teams', member: 'Members' },
  foldedTasks: (n: number) => s.plural(n, '# task', 'All # tasks'),
  foldedTeams: (n: number) => s.plural(n, '# team', 'All # teams'),
  foldedMembers: (n: number) => s.plural(n, '# member', 'All # members'),
  reasons: {
    matched: 'matched',
    longest: 'waited longest',
    onlyOne: 'could take it',
    laterInOrder: 'matches too, comes later',
    laterTurn: 'turn comes later',
    full: 'full',
    fullOf: (limit: number) => `full, ${s.number(limit)} of ${s.number(limit)}`,
    inactive: 'not active',
    optedOut: 'takes none now',
    passedOver: 'let it become overdue',
    notMatched: 'no match',
    needs: (condition: string) => `needs: ${condition}`,
  },
  lacks: {
    lead: (fields: readonly string[]) => `a lead has no “${fields.join('”, “')}”, which counts as empty`,
    opportunity: (fields: readonly string[]) => `an opportunity has no “${fields.join('”, “')}”, which counts as empty`,
  },
}

export type RoutingWords = typeof routing
