import { slots } from '../slots.ts'

const s = slots('en')

export const activities = {
  next: 'Next activity',
  plan: 'Plan activity',
  edit: 'Edit activity',
  complete: 'Complete',
  completeNamed: (name: string) => `Complete: ${name}`,
  completeTitle: 'Complete activity',
  feedback: 'What came of it?',
  feedbackHint: 'For colleagues who look at this record later.',
  scheduleNext: 'Plan the next activity at once',
  nextType: 'Next activity',
  nextDue: 'Due',
  done: (name: string) => `Done: ${name}`,
  planned: (name: string) => `Planned: ${name}`,
  cancel: 'Take off the plan',
  cancelled: (name: string) => `Taken off the plan: ${name}`,
  none: 'No activity planned',
  noneHint: 'Plan what comes next.',
  more: (n: number) => s.plural(n, '# more planned', '# more planned'),
  suggested: 'Suggested next',
  suggest: (name: string, day: string) => `${name}, ${day}`,
  notNow: 'Not now',
  late: (days: number) => s.plural(days, '# day overdue', '# days overdue'),
  moved: (name: string, day: string) => `Moved: ${name}, ${day}`,
  moveTo: 'Move to…',
  tomorrow: 'Tomorrow',
  nextWeek: 'In a week',
  overdue: (day: string) => `overdue since ${day}`,
  today: 'today',
  files: 'Files',
  upload: 'Upload',
  uploading: (n: number) => s.plural(n, 'Uploading # file…', 'Uploading # files…'),
  noFiles: 'No files yet. Drop them here.',
  dropHere: 'Drop files here',
  deleteFile: (name: string) => `Delete ${name}`,
  deleteFileTitle: (name: string) => `Delete ${name}?`,
  fileDeleted: (name: string) => `Deleted ${name}`,
}

export type ActivitiesWords = typeof activities
