import { endpointTable, type Operation, resources } from '@kohoi/contract/endpoints/index'

/** A route as the contract declares it. `open`: needs no session. */
export type Declared = { method: string; path: string; open: boolean; ifMatch: boolean }

const operations: Record<Operation, { method: string; below: string; ifMatch?: true }> = {
  list: { method: 'GET', below: '' },
  create: { method: 'POST', below: '' },
  read: { method: 'GET', below: '/:id' },
  change: { method: 'PATCH', below: '/:id', ifMatch: true },
  remove: { method: 'DELETE', below: '/:id', ifMatch: true },
  restore: { method: 'POST', below: '/:id/restoration' },
  history: { method: 'GET', below: '/:id/history' },
  order: { method: 'PUT', below: '/order' },
}

/** Every route of the interface. */
export const everyRoute: readonly Declared[] = [
  ...resources.flatMap(({ noun, operations: offered }) =>
    offered.map((name) => {
      const { method, below, ifMatch = false } = operations[name]
      return { method, path: `/${noun.path}${below}`, open: false, ifMatch }
    }),
  ),
  ...Object.entries(endpointTable).map(([signature, endpoint]) => {
    const [method = '', path = ''] = signature.split(' ')
    const { open = false, ifMatch = false } = endpoint as { open?: boolean; ifMatch?: boolean }
    return { method, path, open, ifMatch }
  }),
]

/** The route's address with these ids in place of its parameters. */
export const addressOf = (path: string, id: string): string => path.replace(/:\w+/g, id)
