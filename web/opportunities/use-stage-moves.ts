import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { boards, keepOpportunity } from './keep.ts'
import { type Moved, moveOpportunity, type UnmetOne, winOpportunity } from './move.ts'
import type { Opportunity } from './opportunity.ts'
import { sayOvertaken } from './overtaken.ts'
import { lackingIn, type StageNames } from './stages.ts'

export type RefusedStage = { stageId: string; unmet: UnmetOne[]; again: (reason?: string) => Promise<void> }

/** Moves and wins one opportunity. What a stage refused stands in `refused`, with the way to try again. */
export function useStageMoves(stages: StageNames) {
  const { nameOf } = stages
  const w = useWords()
  const client = useQueryClient()
  const [moving, setMoving] = useState(false)
  const [refused, setRefused] = useState<RefusedStage | null>(null)

  async function run(
    record: Opportunity,
    send: (reason?: string) => Promise<Moved>,
    reason?: string,
  ): Promise<Opportunity | undefined> {
    setMoving(true)
    setRefused(null)
    try {
      const result = await send(reason)
      if (result.is === 'unmet') {
        const { stageId, unmet } = result
        setRefused({
          stageId,
          unmet,
          again: async (why) => {
            const now = client.getQueryData<Opportunity>(keys.record('opportunities', record.id)) ?? record
            await run(now, send, why)
          },
        })
      } else if (result.is === 'refused')
        showSnack(result.refusal.errors[0]?.message ?? sentenceOf(result.refusal, w.problems), { bad: true })
      else if (result.is === 'overtaken') {
        keepOpportunity(client, result.current)
        showSnack(await sayOvertaken(w, result.current, nameOf), { bad: true })
      } else {
        keepOpportunity(client, result.record)
        tell(record, result.record)
        return result.record
      }
      return undefined
    } finally {
      setMoving(false)
      void refresh(record.id)
    }
  }

  function tell(before: Opportunity, record: Opportunity): void {
    const { stageId, probability } = before
    const undo = stageId && {
      undo: async () => void (await run(record, () => moveOpportunity(latest(record), { stageId, probability }))),
    }
    const won = record.state === 'won' && before.state !== 'won'
    const text = won ? w.opportunities.won(record.name) : w.opportunities.moved(nameOf(record.stageId))
    const lacking = lackingIn(stages, record)
    showSnack(lacking > 0 ? w.opportunities.unmet.still(text, lacking) : text, undo || {})
  }

  const latest = (record: Opportunity) =>
    client.getQueryData<Opportunity>(keys.record('opportunities', record.id)) ?? record

  const refresh = (id: string) =>
    Promise.all([
      client.invalidateQueries({ queryKey: keys.lists('opportunities') }),
      client.invalidateQueries({ queryKey: keys.record('opportunities', id) }),
      client.invalidateQueries({ queryKey: boards }),
    ])

  return {
    moving,
    refused,
    forget: () => setRefused(null),
    move: (record: Opportunity, stageId: string) =>
      run(record, (reason) => moveOpportunity(latest(record), { stageId, ...(reason && { overrideReason: reason }) })),
    win: (record: Opportunity) => run(record, (reason) => winOpportunity(latest(record), reason)),
  }
}

export type StageMoves = ReturnType<typeof useStageMoves>
