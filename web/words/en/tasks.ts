import { slots } from '../slots.ts'

const s = slots('en')

export const tasks = {
  intro:
    'The first active task that matches a new record gives it straight to its handler, before any team is asked. Drag to change the order.',
  emptyTitle: 'No task yet',
  emptyText: 'A task is a condition with a handler: “Product is Ezviz C6T” goes straight to one person.',
  addFirst: 'Add the first task',
  newTask: 'New task',
  details: 'Task',
  conditions: 'Which records does it take?',
  whoGetsIt: 'Who processes them?',
  goesTo: 'goes to',
  skipped: 'Skipped, handler is inactive',
  matchesEverything: 'This task has no condition: it matches everything, and no task or team after it is ever asked.',
  handlerInactive: (name: string) =>
    `${name} is inactive. The task is skipped and the next one is tried; choose another handler.`,
  openMatch: (entity: 'lead' | 'opportunity'): string =>
    entity === 'lead' ? 'open leads match now' : 'open opportunities match now',
  undispatched: 'of them not dispatched yet',
  runVerb: 'Run now on undispatched',
  runTitle: (entity: 'lead' | 'opportunity'): string =>
    entity === 'lead'
      ? 'Divide all leads without salesperson now?'
      : 'Divide all opportunities without salesperson now?',
  runText: 'Tasks, teams and members are asked as for new ones. Records that have a salesperson stay where they are.',
  runDone: (assigned: number, waiting: number, unassigned: number) =>
    `${s.number(assigned)} assigned, ${s.number(waiting)} waiting with their team, ${s.number(unassigned)} reached nobody`,
}

export type TasksWords = typeof tasks
