import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { boards, keepOpportunity } from '../opportunities/keep.ts'
import { moveOpportunity, type UnmetOne } from '../opportunities/move.ts'
import type { BoardCard, Opportunity } from '../opportunities/opportunity.ts'
import { sayOvertaken } from '../opportunities/overtaken.ts'
import { lackingIn, type StageNames } from '../opportunities/stages.ts'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { type Board, find, moved } from './board.ts'
import { slide } from './slide.ts'
import { boardKey, hold, type Question } from './use-board.ts'

export type RefusedMove = { card: BoardCard; stageId: string; unmet: UnmetOne[]; probability?: number | null }
type How = { reason?: string; probability?: number | null; slides?: boolean }

/**
 * Moves cards: at once on the screen, then on the server. A refusal puts the card back and stands in `refused` until the next act; what
 * another did meanwhile is shown, never overwritten.
 */
export function useMoves(question: Question, stages: StageNames) {
  const { nameOf } = stages
  const w = useWords()
  const client = useQueryClient()
  const [refused, setRefused] = useState<RefusedMove | null>(null)
  const [said, say] = useState('')
  const key = boardKey(question)
  const show = (change: (board: Board) => Board) => client.setQueryData<Board>(key, (board) => board && change(board))
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: boards }),
      client.invalidateQueries({ queryKey: keys.lists('opportunities') }),
    ])

  /** Answers whether the card stands in the stage now. */
  async function move(id: string, stageId: string, how: How = {}): Promise<boolean> {
    const found = find(client.getQueryData<Board>(key), id)
    if (!found || found.card.stageId === stageId) return false
    const { card } = found
    const at = found.column.items.indexOf(card)
    setRefused(null)
    const release = hold()
    try {
      await client.cancelQueries({ queryKey: key })
      if (how.slides) await slide(card.id, () => show((board) => moved(board, card, stageId)))
      else show((board) => moved(board, card, stageId))
      const { probability, reason } = how
      const result = await moveOpportunity(card, {
        stageId,
        ...(probability !== undefined && { probability }),
        ...(reason && { overrideReason: reason }),
      })
      if (result.is === 'moved') return arrived(card, result.record)
      if (result.is === 'overtaken') {
        await slide(card.id, () => show((board) => moved(board, result.current, result.current.stageId)))
        keepOpportunity(client, result.current)
        showSnack(await sayOvertaken(w, result.current, nameOf), { bad: true })
        return false
      }
      await slide(card.id, () => show((board) => moved(board, card, card.stageId, at)))
      say(w.board.back(card.number, nameOf(card.stageId)))
      if (result.is === 'unmet') setRefused({ card, stageId, unmet: result.unmet, ...how })
      else showSnack(result.refusal.errors[0]?.message ?? sentenceOf(result.refusal, w.problems), { bad: true })
      return false
    } finally {
      release()
      void refresh()
    }
  }

  function arrived(before: BoardCard, record: Opportunity): boolean {
    keepOpportunity(client, record)
    void client.invalidateQueries({ queryKey: keys.part('opportunities', record.id, 'history') })
    const { stageId, probability } = before
    const undo = stageId
      ? { undo: async () => void (await move(record.id, stageId, { probability, slides: true })) }
      : {}
    const done = w.board.moved(record.number, nameOf(record.stageId))
    const lacking = lackingIn(stages, record)
    const text = lacking > 0 ? w.opportunities.unmet.still(done, lacking) : done
    showSnack(text, undo)
    say(text)
    return true
  }

  return { move, refused, forget: () => setRefused(null), said, say, refresh }
}
