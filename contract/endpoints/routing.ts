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
const ruleBook = z.strictObject({ tasks: rules, teams: rules, members: rules, scoreRules: rules }, 'wrongType')
const note = z.string('wrongType').trim().max(500, 'tooLong:500').nullish()

export const routing = endpoints({
  'GET /teams/overview': {
    summary:
      'How active teams stand: open opportunities with their sum by currency and converted, overdue ones, leads that nobody has taken',
  },
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
  'POST /assignment/check': {
    summary: 'What a task, team or member would bring with it as it stands in a form; saves nothing',
    body: z.strictObject({
      type: z.enum(['dispatchTask', 'team', 'member'], 'choice:dispatchTask, team, member'),
      id: z.string('wrongType').max(100, 'tooLong:100').optional(),
      values: z.record(z.string(), z.unknown(), { error: (i) => (i.input === undefined ? 'required' : 'wrongType') }),
    }),
  },
  'POST /assignment/backtest': {
    summary:
      'What a draft of the rules, given whole or the one that is kept, would have done in a period, against what happened; saves nothing',
    body: z.strictObject({
      entity,
      from: moment,
      to: moment,
      draft: z.union([z.literal('kept'), ruleBook], 'wrongType').optional(),
    }),
  },
  'GET /rule-book': {
    summary: 'The rules as they stand: tasks, teams, members, score rules, and the version they are',
  },
  'GET /rule-book/versions': {
    summary: 'Versions of the rule book, newest first: when, by whom, and what each changed',
    list: true,
  },
  'GET /rule-book/versions/:number': { summary: 'The rule book as a version of it stood, and what it changed' },
  'POST /rule-book/versions/:number/restoration': {
    summary: 'Make the draft what a version was; what stands changes only when the draft is published',
  },
  'GET /rule-book/draft': {
    summary: 'The draft: its rules whole, what it changes of those that stand, what is wrong in it, how examples fare',
  },
  'PUT /rule-book/draft': {
    summary:
      'Keep a draft of the rules; a list left out stays as it stands, and of a rule that exists only changes need be given',
    body: ruleBook,
  },
  'DELETE /rule-book/draft': { summary: 'Throw the draft away', status: 204 },
  'POST /rule-book/draft/publication': {
    summary: 'Make the draft what stands, whole; refused while an example fails',
    ifMatch: true,
    body: z.strictObject({ note }),
  },
  'GET /rule-book/examples': { summary: 'How each example fares with the rules as they stand' },
  'POST /leads/:id/example': {
    summary: 'Make an example of the lead as it stood when it was decided, with what became of it',
    status: 201,
  },
  'GET /leads/:id/assignment/replay': {
    summary:
      'The decision taken once more by the version of the rules it was taken by, and whether it comes out the same',
  },
  'GET /opportunities/:id/assignment/replay': { summary: 'As for a lead' },
  'POST /assignment/preview': {
    summary: 'Whom a record would go to and why, saving nothing',
    body: z.strictObject({
      entity,
      record: z.record(z.string(), z.unknown(), { error: (i) => (i.input === undefined ? 'required' : 'wrongType') }),
    }),
  },
})
