import type { Filter } from '@kohoi/rules'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from '../api/live.ts'
import { keys } from '../api/query.ts'
import { useAll } from '../api/use-list.ts'

export type Team = {
  id: string
  version: number
  name: string
  companyId: string | null
  leaderId: string | null
  usesLeads: boolean
  usesOpportunities: boolean
  usesQuotations: boolean
  alias: string | null
  aliasAccepts: string
  rule: Filter | null
  minimumScore: number | null
  position: number | null
  active: boolean
}

export type Member = {
  id: string
  version: number
  teamId: string
  userId: string
  rule: Filter | null
  capacity: number | null
  optedOut: boolean
  position: number | null
  /** Records received in the last 30 days. */
  used: number
}

export const membersPath = (teamId: string): string => `teams/${teamId}/members`

/** A rule that holds back nothing. */
export const isEverything = (rule: Filter | null): boolean => rule === null || ('all' in rule && rule.all.length === 0)

/** The members of a team in their order; another's change and every assignment refreshes them. */
export function useMembers(teamId: string) {
  const client = useQueryClient()
  const path = membersPath(teamId)
  useEffect(
    () =>
      listen('changed', ({ entity }) => {
        if (entity === 'member' || entity === 'lead') void client.invalidateQueries({ queryKey: keys.lists(path) })
      }),
    [client, path],
  )
  return useAll<Member>(path)
}
