import { endpoints } from './endpoint.ts'

export const documentation = endpoints({
  'GET /openapi.json': { summary: 'This description of the interface', open: true },
})
