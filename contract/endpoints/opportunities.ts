import { z } from 'zod'
import { endpoints } from './endpoint.ts'

const nothing = z.strictObject({})
const overrideReason = z.string('wrongType').trim().max(2000, 'tooLong:2000').nullish()

export const opportunities = endpoints({
  'POST /opportunities/:id/win': {
    summary: 'Win an open opportunity: probability 100, first stage that is won, whose requirements it must meet',
    ifMatch: true,
    body: z.strictObject({ overrideReason }),
  },
  'POST /opportunities/:id/loss': {
    summary: 'Lose an open opportunity for a reason: probability 0',
    ifMatch: true,
    body: z.strictObject({
      lostReasonId: z
        .string({ error: (i) => (i.input === undefined || i.input === null ? 'required' : 'wrongType') })
        .min(1, 'required')
        .max(100, 'unknownReference'),
      note: z.string('wrongType').trim().max(20_000, 'tooLong:20000').nullish(),
    }),
  },
  'POST /opportunities/:id/reopening': {
    summary: 'Open a won or lost opportunity again in its last open stage',
    ifMatch: true,
    body: nothing,
  },
  'PUT /opportunities/:id/checks/:requirementId': {
    summary: 'Tick a requirement of a stage that people tick themselves, or take the tick back',
    ifMatch: true,
    body: z.strictObject({
      done: z.boolean({ error: (i) => (i.input === undefined || i.input === null ? 'required' : 'wrongType') }),
    }),
  },
})
