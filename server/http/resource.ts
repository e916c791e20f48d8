import type { Noun } from '@kohoi/contract'
import { resources } from '@kohoi/contract/endpoints/index'
import { orderSchema } from '@kohoi/contract/schema'
import { changeRecord, createRecord, forChange, readRecord, removeRecord, restoreRecord } from '../records/acts.ts'
import { answerSaved } from '../records/answer.ts'
import { historyOf } from '../records/history.ts'
import { type Kept, keptOf } from '../records/kept.ts'
import { listRecords } from '../records/list.ts'
import { putInOrder } from '../records/put-in-order.ts'
import type { Route } from './route.ts'

/** The plain operations the contract offers for every noun. */
export function resourceRoutes(): Route[] {
  return resources.flatMap(({ noun, operations }) => {
    const kept = keptOf(noun.name)
    return operations.map((operation) => operationsOf[operation](noun, kept))
  })
}

const operationsOf = {
  list: (noun: Noun, kept: Kept): Route => ({
    method: 'GET',
    path: `/${noun.path}`,
    endpoint: { summary: `List: ${noun.plural.en}`, list: true },
    handle: (ctx, request) => listRecords(ctx, kept, request.query),
  }),
  create: (noun: Noun, kept: Kept): Route => ({
    method: 'POST',
    path: `/${noun.path}`,
    endpoint: { summary: `Create: ${noun.label.en}`, status: 201 },
    handle: async (ctx, request) => answerSaved(ctx, kept, await createRecord(ctx, kept, request.json())),
  }),
  read: (noun: Noun, kept: Kept): Route => ({
    method: 'GET',
    path: `/${noun.path}/:id`,
    endpoint: { summary: `Read: ${noun.label.en}` },
    handle: (ctx, request) => readRecord(ctx, kept, request.params.id ?? ''),
  }),
  change: (noun: Noun, kept: Kept): Route => ({
    method: 'PATCH',
    path: `/${noun.path}/:id`,
    endpoint: { summary: `Change: ${noun.label.en}`, ifMatch: true },
    handle: async (ctx, request) => {
      const before = await forChange(ctx, kept, request.params.id ?? '', request.ifMatch)
      return answerSaved(ctx, kept, await changeRecord(ctx, kept, before, request.json()))
    },
  }),
  remove: (noun: Noun, kept: Kept): Route => ({
    method: 'DELETE',
    path: `/${noun.path}/:id`,
    endpoint: { summary: `Delete: ${noun.label.en}`, ifMatch: true, status: 204 },
    handle: async (ctx, request) => {
      await removeRecord(ctx, kept, await forChange(ctx, kept, request.params.id ?? '', request.ifMatch, 'remove'))
    },
  }),
  restore: (noun: Noun, kept: Kept): Route => ({
    method: 'POST',
    path: `/${noun.path}/:id/restoration`,
    endpoint: { summary: `Take out of the bin: ${noun.label.en}` },
    handle: (ctx, request) => restoreRecord(ctx, kept, request.params.id ?? ''),
  }),
  history: (noun: Noun, kept: Kept): Route => ({
    method: 'GET',
    path: `/${noun.path}/:id/history`,
    endpoint: { summary: `What happened to it: ${noun.label.en}`, list: true },
    handle: async (ctx, request) => {
      const { id } = await readRecord(ctx, kept, request.params.id ?? '')
      return historyOf(ctx, noun.name, id, request.query)
    },
  }),
  order: (noun: Noun, kept: Kept): Route => ({
    method: 'PUT',
    path: `/${noun.path}/order`,
    endpoint: { summary: `Put in order: ${noun.plural.en}`, body: orderSchema },
    handle: (ctx, request) => putInOrder(ctx, kept, () => request.body(orderSchema).ids),
  }),
}
