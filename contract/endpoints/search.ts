import { endpoints } from './endpoint.ts'

export const search = endpoints({
  'GET /search': {
    summary:
      'Quick search over leads, opportunities, accounts and contacts; case, Vietnamese marks and phone punctuation do not count',
    query: ['q', 'limit'],
  },
})
