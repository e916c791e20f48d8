import { slots } from '../slots.ts'

const s = slots('en')

export const bigDeals = {
  badge: 'Big Deal',
  emptyText:
    'Executives hear of a big deal only when a rule says so: from which revenue and probability, for which types, and who is told.',
  newRule: 'New rule',
  draft: 'Draft',
  searchRail: 'Search code or topic',
  moreOf: (name: string) => `Actions: ${name}`,
  data: '1. Big Deal data',
  notification: '2. Big Deal notification',
  codeHint: 'The next free code is proposed; you may change it.',
  allTypes: 'All types',
  typesHint: 'Leave empty for all types.',
  fromOf: (name: string) => `${name}, from`,
  toOf: (name: string) => `${name}, up to`,
  noLimit: 'no limit',
  orMore: (low: string) => `${low} or more`,
  between: (low: string, high: string) => `${low} to ${high}`,
  onSystem: 'Notify on the system',
  onSystemHint: 'Top right of the screen, and the bell',
  byEmail: 'Notify by e-mail',
  byEmailHint: 'In the language of each recipient',
  recipientsHint: 'Anyone listed more than once is told once.',
  channel: { app: 'System', email: 'E-mail' },
  sentenceTitle: 'In words',
  when: (types: readonly string[], revenue: string, probability: string) =>
    `Alerts when an opportunity of ${types.length > 0 ? `type ${s.oneOf(types)}` : 'any type'} has an expected revenue of ${revenue} and a probability of ${probability}.`,
  tells: (who: readonly string[], ways: string) => `Tells ${s.list(who)} ${ways}.`,
  ways: (app: boolean, email: boolean): string =>
    app && email ? 'on the system and by e-mail' : app ? 'on the system' : email ? 'by e-mail' : '',
  tellsNobody: 'Tells nobody yet: choose at least one channel and one recipient.',
  notFilledIn: 'not filled in',
  notValid: 'not valid yet',
  matchTitle: 'Would match now',
  openNow: 'open opportunities',
  usesLast: 'counted with the last valid values',
  fillInFirst: 'Fill in revenue and probability to see which opportunities match.',
  showMore: (n: number) => s.plural(n, 'Show # more', 'Show # more'),
  alertExisting: 'Also alert for those that already match',
  once: 'Alerts once when an opportunity begins to match. If it stops and matches again, it alerts again.',
  sendTest: 'Send me a test',
  testSent: (app: boolean, email: boolean): string =>
    app && email
      ? 'Test sent: on the system and by e-mail'
      : app
        ? 'Test sent on the system'
        : email
          ? 'Test sent by e-mail'
          : 'No test sent: no channel is chosen',
  history: 'Alert history',
  alertsHere: 'Big Deal alerts',
  noAlerts: 'No alerts yet. Each will be listed here: what changed, who saved it and who was told.',
  noneToldYou: 'There are no alerts for you here.',
  older: 'Show older ones',
  onlyOpened:
    'You see this opportunity because an alert told you of it. Its team changes it; you may plan activities and write notes.',
  savedBy: 'Saved by',
  became: 'became',
  told: 'Who was told',
  reachedNobody: 'Reached nobody. Administrators were told.',
  states: { queued: 'waiting', sent: 'sent', failed: 'failed', skipped: 'skipped' },
  reasons: { inactive: 'user is inactive', noAddress: 'no e-mail address' },
  manageRules: 'Big Deal rules',
}

export type BigDealsWords = typeof bigDeals
