import { z } from 'zod'
import { endpoints } from './endpoint.ts'

/** The fields of a rule as its form has them; `id` is the rule being edited, whose own code is not taken. */
const draft = z.record(z.string(), z.unknown(), { error: 'wrongType' })

export const bigDeals = endpoints({
  'GET /big-deal-rules/proposal': { summary: 'The next free code for a Big Deal rule' },
  'POST /big-deal-rules/preview': {
    summary: 'How many open opportunities the conditions of a draft match now, and the first 20',
    body: draft,
  },
  'POST /big-deal-rules/test': {
    summary: 'Check a draft like a save and send a sample alert to yourself over its channels',
    body: draft,
  },
  'GET /big-deal-rules/:id/matches': { summary: 'Open opportunities that match the rule now', list: true },
  'GET /big-deal-alerts': {
    summary:
      'Alerts given, by rule, by opportunity, and of one batch (an import) those that told you: values before and after, and who was told how',
    list: true,
    query: ['ruleId', 'opportunityId', 'batchId'],
  },
})
