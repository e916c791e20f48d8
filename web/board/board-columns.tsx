import { Modal } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Referenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import type { BoardCard } from '../opportunities/opportunity.ts'
import type { StageNames } from '../opportunities/stages.ts'
import { useWords } from '../words/index.tsx'
import classes from './board.module.css'
import { type Board, find } from './board.ts'
import { Column } from './column.tsx'
import { useDrops } from './drag.ts'
import type { Place } from './drag-state.ts'
import { focusCard, useBoardKeys } from './keyboard.ts'
import { LostPlace } from './lost-place.tsx'
import { type Shared, SharedProvider } from './shared.ts'
import { StagePicker } from './stage-picker.tsx'
import type { Question } from './use-board.ts'
import { useFolds } from './use-folds.ts'
import { useMoves } from './use-moves.ts'
import { useUpcoming } from './use-upcoming.ts'

const Unmet = lazy(async () => ({ default: (await import('../opportunities/unmet.tsx')).Unmet }))
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog.tsx')).MoveDialog }))
const LossDialog = lazy(async () => ({ default: (await import('../opportunities/loss-dialog.tsx')).LossDialog }))
const ActivityForm = lazy(async () => ({ default: (await import('../activities/activity-form.tsx')).ActivityForm }))

type Props = { board: Board; question: Question; stages: StageNames; may: boolean; stale: boolean }
type Asked = { what: 'stage' | 'loss' | 'activity'; card: BoardCard } | null

/** The columns side by side, and everything one does with their cards. On a phone one at a time. */
export function BoardColumns({ board, question, stages, may, stale }: Props) {
  const w = useWords()
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) ?? false
  const scroller = useRef<HTMLDivElement>(null)
  const { isFolded, fold } = useFolds(narrow)
  const moves = useMoves(question, stages)
  const upcoming = useUpcoming(question)
  const [asked, setAsked] = useState<Asked>(null)
  const people = useById('users')
  const tags = useById('tags')
  const latest = useRef(board)
  useEffect(() => {
    latest.current = board
  })
  const ask = useCallback((what: NonNullable<Asked>['what'], id: string) => {
    const card = find(latest.current, id)?.card
    if (card) setAsked({ what, card })
  }, [])
  const scrollers = useRef(new Map<string | null, (at: number) => void>())
  const shared = useMemo(
    (): Shared => ({
      question,
      stages,
      people,
      tags,
      may,
      narrow,
      onAsk: (id) => ask('stage', id),
      onPlan: (id) => ask('activity', id),
      scrollers: scrollers.current,
    }),
    [question, stages, people, tags, may, narrow, ask],
  )
  const drop = (id: string, at: Place, byKeys = false) => {
    if (at === 'lost') return ask('loss', id)
    void moves.move(id, at.stageId, { slides: byKeys }).then((done) => done && byKeys && focusCard(id))
  }
  useDrops(scroller, drop)
  useBoardKeys({
    scroller,
    board,
    shared,
    isFolded: (column) => isFolded(column),
    onDrop: (id, at) => drop(id, at, true),
    say: moves.say,
  })
  const { refused } = moves
  const target = refused && board.columns.find(({ stageId }) => stageId === refused.stageId)
  const inDialog = refused && (narrow || !target || isFolded(target))
  const unmet = refused && (
    <Refusal
      refused={refused}
      stages={stages}
      onMove={(reason) => {
        const { card, stageId, probability } = refused
        const how = { slides: true, ...(probability !== undefined && { probability }), ...(reason && { reason }) }
        void moves.move(card.id, stageId, how).then((done) => done && focusCard(card.id))
      }}
      onClose={() => {
        moves.forget()
        focusCard(refused.card.id)
      }}
    />
  )
  return (
    <SharedProvider value={shared}>
      {narrow && <StagePicker board={board} stages={stages} scroller={scroller} />}
      <div ref={scroller} className={classes.board} data-stale={stale || undefined}>
        {board.columns.map((column) => (
          <Column
            key={column.stageId}
            column={column}
            folded={isFolded(column)}
            onFold={fold}
            back={refused && find(board, refused.card.id)?.column === column ? refused.card.id : null}
            slot={target === column && !inDialog ? unmet : null}
            upcoming={upcoming.get(column.stageId)}
          />
        ))}
      </div>
      <LostPlace />
      <p id="board-keys" className="sr">
        {w.board.keysHint}
      </p>
      <p className="sr" aria-live="assertive">
        {moves.said}
      </p>
      {inDialog && (
        <Modal
          opened
          onClose={moves.forget}
          withCloseButton={false}
          padding={0}
          size={400}
          aria-label={w.opportunities.unmet.title(stages.nameOf(refused.stageId))}
        >
          {unmet}
        </Modal>
      )}
      <Suspense>
        {asked?.what === 'stage' && (
          <MoveDialog
            title={w.board.moveCard(asked.card.number)}
            teamIds={[asked.card.teamId]}
            at={asked.card.stageId}
            stages={stages}
            onClose={() => setAsked(null)}
            onLose={asked.card.state === 'open' ? () => setAsked({ ...asked, what: 'loss' }) : undefined}
            onChoose={(stageId) => {
              setAsked(null)
              drop(asked.card.id, { stageId }, true)
            }}
          />
        )}
        {asked?.what === 'loss' && <LossDialog record={asked.card} onClose={() => setAsked(null)} />}
        {asked?.what === 'activity' && (
          <ActivityForm at={{ entity: 'opportunity', id: asked.card.id }} onClose={() => setAsked(null)} />
        )}
      </Suspense>
    </SharedProvider>
  )
}

type RefusalProps = {
  refused: NonNullable<ReturnType<typeof useMoves>['refused']>
  stages: StageNames
  onMove: (reason?: string) => void
  onClose: () => void
}

function Refusal({ refused: { card, stageId, unmet }, stages, onMove, onClose }: RefusalProps) {
  const stage = stages.find(stageId)
  if (!stage) return null
  return (
    <Suspense>
      <Unmet card={card} stage={stage} stageName={stage.title} unmet={unmet} onMove={onMove} onClose={onClose} />
    </Suspense>
  )
}

function useById(path: string): ReadonlyMap<string, Referenced> {
  const { data } = useAll<Referenced>(path)
  return useMemo(() => new Map((data ?? []).map((one) => [one.id, one])), [data])
}
