import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconLock, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useReferenced } from '../api/references.ts'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { useWords } from '../words/index.tsx'
import type { UnmetOne } from './move.ts'
import type { BoardCard, Opportunity, Stage } from './opportunity.ts'
import type { Requirement } from './requirement.ts'
import { isMet, RequirementItem } from './requirement-item.tsx'
import classes from './unmet.module.css'

type Props = {
  card: BoardCard
  stage: Stage
  stageName: string
  unmet: readonly UnmetOne[]
  /** Tries again; with a reason although something is missing. */
  onMove: (reason?: string) => void
  onClose: () => void
}

/** Why a stage did not take an opportunity: what is missing can be ticked, filled in and done here, and then it moves. */
export function Unmet({ card, stage, stageName, unmet, onMove, onClose }: Props) {
  const w = useWords()
  // A card does not say what is met; until the record does, nothing of what was refused is.
  const { data: record } = useRecord<Opportunity>('opportunities', card.id)
  const place = useRef<HTMLDivElement>(null)
  const missing = unmet.map(
    (one): Requirement =>
      stage.requirements.find(({ id }) => id === one.id) ?? { ...one, kind: one.kind as Requirement['kind'] },
  )
  const ready = record !== undefined && missing.every((one) => isMet(record, one))
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <div
      ref={place}
      tabIndex={-1}
      role="alert"
      className={classes.unmet}
      onKeyDown={(event) => {
        // Keys of a dialog that was opened from here come along too.
        if (event.key !== 'Escape' || !event.currentTarget.contains(event.target as Node)) return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={classes.head}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        <b>{w.opportunities.unmet.title(stageName)}</b>
        <ActionIcon size={26} aria-label={w.common.close} onClick={onClose}>
          <IconX size={14} stroke={1.75} />
        </ActionIcon>
      </div>
      <p className={classes.text}>
        {ready ? w.opportunities.unmet.ready(card.number) : w.opportunities.unmet.text(card.number)}
      </p>
      <ul className={classes.list}>
        {record &&
          missing.map((requirement) => (
            <RequirementItem key={requirement.id} record={record} requirement={requirement} canEdit />
          ))}
      </ul>
      {ready ? (
        <Button fullWidth onClick={() => onMove()}>
          {w.opportunities.unmet.moveNow}
        </Button>
      ) : (
        <MoveAnyway teamId={card.teamId} stageName={stageName} onMove={onMove} />
      )}
    </div>
  )
}

/** Exceptions are for administrators, managers and the leader of the opportunity's team. */
function useMayOverride(teamId: string | null): boolean {
  const me = useMe()
  const team = useReferenced('team', teamId)
  if (me?.role === 'admin' || me?.role === 'manager') return true
  return me?.role === 'leader' && (!team || team.leaderId === me.id)
}

type AnywayProps = { teamId: string | null; stageName: string; onMove: (reason: string) => void }

/** Moves although something is missing, with a reason; nothing for those who may not. */
export function MoveAnyway({ teamId, stageName, onMove }: AnywayProps) {
  const w = useWords()
  const [reasoning, setReasoning] = useState(false)
  const mayOverride = useMayOverride(teamId)
  if (!mayOverride) return null
  return reasoning ? (
    <Override stageName={stageName} onMove={onMove} />
  ) : (
    <Button fullWidth variant="default" size="compact-md" onClick={() => setReasoning(true)}>
      {w.opportunities.unmet.anyway}
    </Button>
  )
}

function Override({ stageName, onMove }: { stageName: string; onMove: (reason: string) => void }) {
  const w = useWords()
  const [reason, setReason] = useState('')
  return (
    <form
      className={classes.override}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim()) onMove(reason.trim())
      }}
    >
      <Textarea
        autoFocus
        lang=""
        label={w.opportunities.unmet.reason}
        description={w.opportunities.unmet.reasonHint}
        withAsterisk
        aria-required
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" fullWidth disabled={!reason.trim()}>
        {w.opportunities.unmet.anywayVerb(stageName)}
      </Button>
    </form>
  )
}
