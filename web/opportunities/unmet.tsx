import type { Field, Fields } from '@kohoi/contract/field'
import { opportunity as noun } from '@kohoi/contract/nouns/opportunity'
import { ActionIcon, Button, Checkbox, Textarea } from '@mantine/core'
import { IconCheck, IconLock, IconMinus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { usePlanned } from '../activities/activity.ts'
import { ActivityForm } from '../activities/activity-form.tsx'
import { Completion } from '../activities/completion.tsx'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../api/session.ts'
import { useRecord } from '../api/use-record.ts'
import { useSave } from '../api/use-save.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { useCustomFields } from '../fields/custom.ts'
import { FieldInput } from '../fields/inputs.tsx'
import { problemOf } from '../ui/form/problems.ts'
import { AppLink } from '../ui/link.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { tick } from './checks.ts'
import { keepOpportunity } from './keep.ts'
import type { Unmet as UnmetOne } from './move.ts'
import type { Opportunity, Stage } from './opportunity.ts'
import { type Requirement, useRequirementText } from './requirement.ts'
import classes from './unmet.module.css'

type Props = {
  card: Opportunity
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
  const role = useMe()?.role
  const record = useRecord<Opportunity>('opportunities', card.id).data ?? card
  const place = useRef<HTMLDivElement>(null)
  const [reasoning, setReasoning] = useState(false)
  const missing = unmet.map(
    (one): Requirement =>
      stage.requirements.find(({ id }) => id === one.id) ?? { ...one, kind: one.kind as Requirement['kind'] },
  )
  const isDone = ({ id }: Requirement) =>
    record.checks?.some((check) => check.requirementId === id && check.done) === true
  const ready = missing.every(isDone)
  const mayOverride = role === 'leader' || role === 'manager' || role === 'admin'
  useEffect(() => place.current?.focus({ preventScroll: true }), [])
  return (
    <div
      ref={place}
      tabIndex={-1}
      role="alert"
      className={classes.unmet}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
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
        {missing.map((requirement) => (
          <Missing key={requirement.id} record={record} requirement={requirement} done={isDone(requirement)} />
        ))}
      </ul>
      {ready ? (
        <Button fullWidth onClick={() => onMove()}>
          {w.opportunities.unmet.moveNow}
        </Button>
      ) : (
        mayOverride &&
        (reasoning ? (
          <Override stageName={stageName} onMove={onMove} />
        ) : (
          <Button fullWidth variant="default" size="compact-md" onClick={() => setReasoning(true)}>
            {w.opportunities.unmet.anyway}
          </Button>
        ))
      )}
    </div>
  )
}

type MissingProps = { record: Opportunity; requirement: Requirement; done: boolean }

function Missing({ record, requirement, done }: MissingProps) {
  const w = useWords()
  const client = useQueryClient()
  const text = useRequirementText(requirement)
  const set = async (ticked: boolean) => {
    try {
      await tick(client, record, requirement.id ?? '', ticked)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
  }
  if (requirement.kind === 'manual')
    return (
      <li>
        <Checkbox
          size="xs"
          label={text}
          lang=""
          checked={done}
          onChange={(event) => void set(event.currentTarget.checked)}
        />
      </li>
    )
  const Sign = done ? IconCheck : IconMinus
  return (
    <li className={classes.tested}>
      <span className={classes.box} data-done={done || undefined}>
        <Sign size={12} stroke={2} aria-hidden />
        <span className="sr">{done ? w.opportunities.unmet.met : w.opportunities.unmet.missing}</span>
      </span>
      <div>
        <span lang="">{text}</span>
        {!done && <WayOut record={record} requirement={requirement} />}
      </div>
    </li>
  )
}

/** The act that fulfils what the system tests. */
function WayOut({ record, requirement }: { record: Opportunity; requirement: Requirement }) {
  const w = useWords()
  const { routesByPath } = useRouter()
  const custom = useCustomFields('opportunity', true)
  const { kind, field: name } = requirement
  if (kind === 'activityDone') return <ActivityWay record={record} typeId={requirement.activityTypeId ?? null} />
  if (kind === 'quotationSent')
    return '/quotations/new' in routesByPath ? (
      <AppLink to={`/quotations/new?opportunityId=${record.id}`}>{w.opportunities.unmet.makeQuotation}</AppLink>
    ) : null
  const fields: Fields = { ...noun.fields, ...custom.fields }
  const field = name ? fields[name] : undefined
  if (kind === 'fieldFilled' && name && field && field.type !== 'structure')
    return <FillIn record={record} name={name} field={field} />
  return (
    <AppLink to={kind === 'fieldFilled' ? `/opportunities/${record.id}/edit` : `/opportunities/${record.id}`}>
      {kind === 'fieldFilled' ? w.opportunities.unmet.fillIn : w.opportunities.unmet.open}
    </AppLink>
  )
}

/** Fills the missing field in where one reads that it is missing. */
function FillIn({ record, name, field }: { record: Opportunity; name: string; field: Field }) {
  const w = useWords()
  const client = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [value, setValue] = useState<unknown>(null)
  const { save, saving, problems, refusal } = useSave<Opportunity>('opportunities', record)
  if (!opened)
    return (
      <Button variant="transparent" className={classes.way ?? ''} onClick={() => setOpened(true)}>
        {w.opportunities.unmet.fillIn}
      </Button>
    )
  const store = async () => {
    const custom = name.startsWith('custom.') ? { ...record.custom, [name.slice(7)]: value } : undefined
    const saved = await save(custom ? { custom } : { [name]: value })
    if (saved) keepOpportunity(client, saved)
  }
  return (
    <form
      className={classes.override}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void store()
      }}
    >
      <FieldInput
        name={name}
        field={field}
        value={value}
        bare
        autoFocus
        error={problemOf(problems, name) ?? (refusal ? sentenceOf(refusal, w.problems) : undefined)}
        onChange={setValue}
      />
      <Button type="submit" variant="default" loading={saving}>
        {w.common.save}
      </Button>
    </form>
  )
}

/** Completes the planned activity of that type, or plans one. */
function ActivityWay({ record, typeId }: { record: Opportunity; typeId: string | null }) {
  const w = useWords()
  const at = { entity: 'opportunity', id: record.id }
  const planned = usePlanned(at).items.find((activity) => activity.typeId === typeId)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="transparent" className={classes.way ?? ''} onClick={() => setOpened(true)}>
        {planned ? w.activities.complete : w.activities.plan}
      </Button>
      {opened &&
        (planned ? (
          <Completion at={at} activity={planned} onClose={() => setOpened(false)} />
        ) : (
          <ActivityForm at={at} typeId={typeId} onClose={() => setOpened(false)} />
        ))}
    </>
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
