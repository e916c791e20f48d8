import { z } from 'zod'
import { endpoints } from './endpoint.ts'

/** `{id}` takes an existing record, `{create: true, …fields}` makes one, null leaves it out. */
const chosen = z
  .looseObject({ id: z.string('wrongType').max(100, 'unknownReference').optional() }, 'wrongType')
  .nullish()

export const customers = endpoints({
  'GET /duplicates': {
    summary: 'Records that may be the same customer as a record, or as values about to be entered',
    list: true,
    query: ['entity', 'id', 'taxId', 'email', 'phone', 'name'],
  },
  'POST /leads/:id/conversion': {
    summary: 'Turn a lead into an account, a contact and an opportunity, each new, existing or left out',
    ifMatch: true,
    body: z.strictObject({ account: chosen, contact: chosen, opportunity: chosen }),
  },
})
