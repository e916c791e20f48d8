import type { Endpoint } from './endpoint.ts'
import { endpoints } from './endpoint.ts'

const table = (plural: string): Endpoint => ({
  summary: `The ${plural} you may see as a table, streamed; no cell begins like a formula`,
  query: ['filter', 'sort', 'q', 'columns', 'format'],
  produces: 'text/csv, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
})

export const search = endpoints({
  'GET /search': {
    summary:
      'Quick search over leads, opportunities, accounts and contacts; case, Vietnamese marks and phone punctuation do not count',
    query: ['q', 'limit'],
  },
  'GET /exports/leads': table('leads'),
  'GET /exports/opportunities': table('opportunities'),
  'GET /exports/accounts': table('accounts'),
  'GET /exports/contacts': table('contacts'),
  'GET /exports/quotations': table('quotations'),
  'GET /exports/orders': table('orders'),
  'GET /exports/deposits': table('deposits'),
  'GET /exports/invoices': table('invoices'),
  'GET /exports/adjustment-notes': table('credit and debit notes'),
  'GET /exports/payments': table('payments'),
  'GET /exports/products': table('products'),
})
