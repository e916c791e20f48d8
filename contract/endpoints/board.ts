import { endpoints } from './endpoint.ts'

export const board = endpoints({
  'GET /board': {
    summary:
      'Open and won opportunities by stage: count, sum by currency and converted, the first 50; more of one stage by stageId and cursor',
    query: ['teamId', 'filter', 'q', 'sort', 'stageId', 'cursor'],
  },
  'GET /board/next-activities': {
    summary: 'Of how many opportunities of each stage the next activity is overdue, due today, or planned for later',
    query: ['teamId', 'filter', 'q'],
  },
})
