import { slots } from '../slots.ts'

const s = slots('en')

export const calendar = {
  view: 'View',
  month: 'Month',
  week: 'Week',
  whose: 'Whose activities',
  mine: 'Mine',
  everybody: 'Everybody',
  done: 'Done',
  openRecord: 'Open the record',
  nothing: 'Nothing on this day.',
  more: (n: number) => `+${s.number(n)} more`,
  on: (day: string, n: number) => `${day}: ${s.plural(n, '# activity', '# activities')}`,
  keysHint: 'Space lifts an activity, the arrows carry it to another day, Space puts it down, Escape takes it back.',
  lifted: (name: string, day: string) => `${name} lifted on ${day}.`,
  over: (day: string) => `Over ${day}.`,
  back: (name: string, day: string) => `${name} stays on ${day}.`,
  subscribe: 'Calendar program',
  feedText:
    'Google Calendar, Outlook and the calendars of phones can show your planned activities. They need an address that only you have: whoever knows it can read them.',
  feedMade: 'Copy the address now. It is not shown again.',
  feedAddress: 'Address for your calendar program',
  feedOpen: 'Open in the calendar of this device',
  feedActive: (day: string) => `Your address was made on ${day}.`,
  feedRead: (ago: string) => `A calendar program last read it ${ago}.`,
  feedUnread: 'No calendar program has read it yet.',
  feedMake: 'Make an address',
  feedRenew: 'Make a new address',
  feedEnd: 'End the address',
}

export type CalendarWords = typeof calendar
