import { z } from 'zod'
import { endpoints } from './endpoint.ts'

export const forms = endpoints({
  'POST /public/forms/:key': {
    summary: 'Fill a public web form from a program: makes a lead with the form’s source; takes an Idempotency-Key',
    open: true,
    status: 201,
    body: z.record(z.string(), z.unknown(), { error: 'wrongType' }),
  },
})
