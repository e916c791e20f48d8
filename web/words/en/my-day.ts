import { slots } from '../slots.ts'

const s = slots('en')

export const myDay = {
  hello: (name: string) => `Hello, ${name}`,
  jump: 'Your activities',
  overdue: 'Overdue',
  today: 'Today',
  planned: 'Planned',
  withinToday: 'today',
  more: 'Show more',
  nothing: 'Nothing left for today',
  tomorrow: (n: number) => s.plural(n, 'Tomorrow: #.', 'Tomorrow: #.'),
  nothingText: 'Plan what comes next at a lead or an opportunity.',
  nothingAtUnit: 'Orders that come to your unit, and your activities, stand here.',
  toOrders: 'Open orders',
  toOpportunities: 'Open opportunities',
  toCalendar: 'Open calendar',
  unitOrders: 'Orders at my unit',
  newLeads: 'New and late leads',
  noLeads: 'No lead waits for you.',
  givenAt: (ago: string) => `Given ${ago}`,
  allLeads: 'All my leads',
  reach: { call: (name: string) => `Call ${name}`, email: (name: string) => `Mail ${name}` },
}

export type MyDayWords = typeof myDay
