import { z } from 'zod'
import { orderSchema } from '../schema.ts'
import { endpoints } from './endpoint.ts'

const entity = z.enum(['lead', 'opportunity'], {
  error: (i) => (i.input === undefined ? 'required' : 'choice:lead, opportunity'),
})

const moment = z
  .string({ error: (i) => (i.input === undefined ? 'required' : 'wrongType') })
  .pipe(z.union([z.iso.datetime({ offset: true }), z.iso.date()], 'dateTime'))
const rules = z.array(z.unknown(), 'wrongType').max(10_000, 'tooMany:10000').optional()

export const routing = endpoints({
  'GET /teams/:id/members': {
    summary: 'Members of a team, each with his rule, capacity and what he received in 30 days',
    list: true,
  },
  'POST /teams/:id/members': { summary: 'Add a member to a team', status: 201 },
  'PUT /teams/:id/members/order': {
    summary: 'Put the members of a team in order; those left out keep their places',
    body: orderSchema,
  },
  'GET /teams/:id/members/:memberId': { summary: 'A member of a team' },
  'PATCH /teams/:id/members/:memberId': { summary: 'Change a member', ifMatch: true },
  'DELETE /teams/:id/members/:memberId': { summary: 'Take a member out of a team', ifMatch: true, status: 204 },
  'GET /leads/:id/assignment': { summary: 'The receipt: why the lead is where it is' },
  'GET /opportunities/:id/assignment': { summary: 'The receipt: why the opportunity is where it is' },
  'POST /leads/:id/dispatch': {
    summary: 'Apply a task by hand: its handler gets the lead',
    ifMatch: true,
    body: z.strictObject({
      taskId: z.string({ error: (i) => (i.input === undefined ? 'required' : 'wrongType') }).max(100),
    }),
  },
  'POST /assignment-runs': {
    summary: 'Try every open record without owner; never touches one that has an owner',
    body: z.strictObject({ entity }),
  },
  'GET /assignment/check': {
    summary: 'What is wrong or remarkable in the rules that assign, each proven, with a record that shows it',
  },
  'POST /assignment/backtest': {
    summary: 'What a draft of the rules would have done in a period, against what happened; saves nothing',
    body: z.strictObject({
      entity,
      from: moment,
      to: moment,
      draft: z.strictObject({ tasks: rules, teams: rules, members: rules }, 'wrongType').optional(),
    }),
  },
  'POST /assignment/preview': {
    summary: 'Whom a record would go to and why, saving nothing',
    body: z.strictObject({
      entity,
      record: z.record(z.string(), z.unknown(), { error: (i) => (i.input === undefined ? 'required' : 'wrongType') }),
    }),
  },
})
