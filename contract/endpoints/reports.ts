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
  'GET /reports/lost': {
    summary: 'Lost opportunities by reason, team, owner or month of the loss: number, amount, share',
    query,
  },
})
