import type { Filter } from '@kohoi/rules'

export type ScoreRule = {
  id: string
  version: number
  name: string
  points: number
  filter: Filter
  active: boolean
}
