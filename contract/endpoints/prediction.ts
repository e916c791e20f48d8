import { endpoints } from './endpoint.ts'

export const prediction = endpoints({
  'GET /opportunities/:id/prediction': {
    summary:
      'The percentage that an open opportunity is won, learnt from the company’s own past, with what speaks for and against; null with a reason',
  },
  'GET /prediction/backtest': {
    summary:
      'How good the prediction would have been: learnt from earlier closed opportunities, measured by later ones',
  },
  'POST /prediction/learning': { summary: 'Learn anew from what was won and lost, at once', status: 202 },
})
