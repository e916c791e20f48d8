import { endpoints } from './endpoint.ts'

const query = ['from', 'to', 'teamId', 'ownerId', 'groupBy']

export const reports = endpoints({
  'GET /reports/big-deals': {
    summary: 'Open Big Deals by type, team or month of expected close: number, revenue, weighted revenue, share',
    query,
  },
  'GET /reports/pipeline': {
    summary:
      'Open opportunities by stage, month of expected close, team, owner or type: number, revenue, weighted revenue, share',
    query,
  },
  'GET /reports/forecast': {
    summary:
      'Open opportunities by month of expected close, owner, team, stage or type: number, revenue, weighted revenue, share; beside them what is won by the month of its winning',
    query,
  },
  'GET /reports/activity': {
    summary:
      'Activities done, overdue and planned by type, person (ownerId), team of the person or month: number, share',
    query,
  },
  'GET /reports/assignment': {
    summary:
      'Leads given out and waiting by owner, team, way, task, source or month: number, amount, share, median and 90th percentile of the wait in minutes of working time',
    query,
  },
  'GET /reports/response-time': {
    summary:
      'Leads answered and waiting for their owner’s first action by owner, team, source or month: number, amount, share, median and 90th percentile in minutes of working time',
    query,
  },
  'GET /reports/lost': {
    summary: 'Lost opportunities by reason, team, owner or month of the loss: number, amount, share',
    query,
  },
})
