import { slots } from '../slots.ts'

const s = slots('en')

export const timeline = {
  title: 'Timeline',
  all: 'All',
  activities: 'Activities',
  notes: 'Notes',
  changes: 'Changes',
  note: 'Note',
  notePlaceholder: 'Write a note for your colleagues',
  addNote: 'Add note',
  noteAdded: 'Note added',
  created: 'Created',
  changed: (fields: string[]) => `Changed ${s.list(fields)}`,
  fromTo: (from: string, to: string) => `${from} → ${to}`,
  activityPlanned: (summary: string) => `Planned: ${summary}`,
  activityDone: (summary: string) => `Done: ${summary}`,
  activityCancelled: (summary: string) => `Cancelled: ${summary}`,
  due: (day: string) => `due ${day}`,
  older: 'Show older',
  types: {
    created: 'Created',
    changed: 'Changed',
    deleted: 'Deleted',
    restored: 'Restored',
    assigned: 'Assigned',
    dispatched: 'Dispatched',
    converted: 'Converted',
    merged: 'Merged',
    overdue: 'Overdue',
    won: 'Won',
    lost: 'Lost',
    reopened: 'Reopened',
    'mail.received': 'Mail received',
    'mail.sent': 'Mail sent',
    'mail.failed': 'Mail not sent',
    imported: 'Imported',
    handedOver: 'Handed over',
  },
}

export type TimelineWords = typeof timeline
