import { slots } from '../slots.ts'

const s = slots('en')

export const board = {
  board: 'Board',
  list: 'List',
  layout: 'Layout',
  stages: 'Stages',
  noStage: 'No stage',
  open: 'open',
  converted: 'All together at today’s rates',
  weighted: 'by probability',
  upcoming: (none: number, planned: number, today: number, overdue: number) =>
    `Next activity: ${s.number(planned)} planned, ${s.number(today)} today, ${s.number(overdue)} overdue, ${s.number(none)} without`,
  demands: (stage: string) => `To enter ${stage}:`,
  createIn: (stage: string) => `Create in ${stage}`,
  fold: (stage: string) => `Fold ${stage}`,
  unfold: (stage: string) => `Open ${stage}`,
  foldedColumn: (stage: string) => `${stage}, folded`,
  dropHere: 'Drop here',
  dropLost: 'Drop here: lost',
  lostPlace: 'Lost',
  emptyTitle: 'No open opportunities',
  emptyText: 'Create one or convert a lead. Then drag it from stage to stage.',
  toLeads: 'To the leads',
  pageFailed: 'Further cards could not be loaded.',
  moveTo: 'Move to stage…',
  moveCard: (number: string) => `Move ${number} to stage…`,
  moveMany: (n: number) => s.plural(n, 'Move # opportunity to stage…', 'Move # opportunities to stage…'),
  keys: { walk: 'Walk the cards', lift: 'Lift and put down a card', carry: 'Carry it', putBack: 'Put it back' },
  keysHint:
    'Space lifts the card, the left and right arrows carry it, Space puts it down, Escape takes it back. M asks for the stage.',
  lifted: (number: string, stage: string) => `${number} lifted in ${stage}.`,
  over: (stage: string, at: number, all: number) => `Over ${stage}, ${s.number(at)} of ${s.number(all)}.`,
  moved: (number: string, stage: string) => `${number} moved to ${stage}`,
  back: (number: string, stage: string) => `${number} is back in ${stage}.`,
  movedMeanwhile: (who: string, number: string, stage: string) => `${who} has meanwhile moved ${number} to ${stage}.`,
  lostMeanwhile: (who: string, number: string) => `${who} has meanwhile marked ${number} as lost.`,
  justMoved: (who: string, number: string, stage: string) => `${who} has just moved ${number} to ${stage}`,
  stale: 'No recent contact',
  wonState: 'Won',
  noActivity: 'No activity',
  team: 'Team',
  allTeams: 'All teams',
  order: 'Order of the cards',
  orders: {
    stage: 'Latest in the stage first',
    revenue: 'Highest revenue first',
    probability: 'Most likely first',
    close: 'Expected close first',
    due: 'Due first',
    created: 'Newest first',
    name: 'By name',
  },
}

export type BoardWords = typeof board
