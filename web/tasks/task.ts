import type { Filter } from '@kohoi/rules'

export type Task = {
  id: string
  version: number
  entity: 'lead' | 'opportunity'
  name: string
  filter: Filter
  handlerId: string
  position: number | null
  active: boolean
}
