import { stage as noun } from '@kohoi/contract/nouns/catalogues'
import { ActionIcon, Button, NumberInput, TextInput, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { isRefusal } from '../api/refusal.ts'
import { useAll } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import classes from './first-run.module.css'
import { type Row, type Stage, saveStages } from './save-stages.ts'
import { StepForm } from './step-form.tsx'

type Props = { onDone: () => void; onBack: () => void }

/** The stages that were made, to be renamed, moved, taken away and added to. */
export function StepStages(props: Props) {
  const stages = useAll<Stage>('stages', { sort: 'position' }).data
  return stages ? <Loaded stages={stages} {...props} /> : <RowsSkeleton rows={5} />
}

function Loaded({ stages, onDone, onBack }: Props & { stages: readonly Stage[] }) {
  const w = useWords()
  const { language } = useLanguage()
  const client = useQueryClient()
  const [rows, setRows] = useState<readonly Row[]>(() =>
    stages.map((was) => ({
      key: was.id,
      name: was.names?.[language] ?? was.name,
      probability: was.probability,
      outcome: was.outcome,
      was,
    })),
  )
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string>()
  const update = (key: string, part: Partial<Row>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const move = (at: number, step: number) => setRows((now) => swapped(now, at, at + step))
  const add = () =>
    setRows((now) => {
      const won = now.findIndex(({ outcome }) => outcome === 'won')
      const fresh: Row = { key: `new ${crypto.randomUUID()}`, name: '', probability: 50, outcome: 'open' }
      return won < 0 ? [...now, fresh] : now.toSpliced(won, 0, fresh)
    })
  const save = async () => {
    setBusy(true)
    setSentence(undefined)
    try {
      await saveStages(stages, rows, language)
      onDone()
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setSentence(thrown.errors[0]?.message ?? sentenceOf(thrown, w.problems))
    } finally {
      await client.invalidateQueries({ queryKey: keys.all('stages') })
      setBusy(false)
    }
  }
  return (
    <StepForm
      title={w.setup.stagesTitle}
      text={w.setup.stagesText}
      verb={w.setup.saveAndGoOn}
      on
      busy={busy}
      sentence={sentence}
      onSubmit={() => void save()}
      onSkip={onDone}
      onBack={onBack}
    >
      <section className={`card ${classes.rows}`}>
        {rows.map((row, at) => (
          <StageRow
            key={row.key}
            row={row}
            first={at === 0}
            last={at === rows.length - 1}
            onChange={(part) => update(row.key, part)}
            onMove={(step) => move(at, step)}
            onRemove={() => setRows((now) => now.filter(({ key }) => key !== row.key))}
          />
        ))}
        <div>
          <Button variant="subtle" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
            {w.setup.addStage}
          </Button>
        </div>
      </section>
    </StepForm>
  )
}

type RowProps = {
  row: Row
  first: boolean
  last: boolean
  onChange: (part: Partial<Row>) => void
  onMove: (step: number) => void
  onRemove: () => void
}

function StageRow({ row, first, last, onChange, onMove, onRemove }: RowProps) {
  const w = useWords()
  const say = useLabel()
  const called = row.name || w.setup.newStage
  const won = row.outcome === 'won'
  return (
    <fieldset className={classes.stage}>
      <legend className="sr">{called}</legend>
      <TextInput
        aria-label={say(noun.fields.name.label)}
        required
        lang=""
        value={row.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <NumberInput
        aria-label={say(noun.fields.probability.label)}
        min={0}
        max={100}
        clampBehavior="strict"
        allowDecimal={false}
        hideControls
        suffix=" %"
        disabled={won}
        value={row.probability ?? ''}
        onChange={(value) => onChange({ probability: value === '' ? null : Number(value) })}
      />
      <span className={classes.rowActs}>
        <Tooltip label={w.filters.moveUp}>
          <ActionIcon aria-label={`${w.filters.moveUp}: ${called}`} disabled={first} onClick={() => onMove(-1)}>
            <IconArrowUp size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={w.filters.moveDown}>
          <ActionIcon aria-label={`${w.filters.moveDown}: ${called}`} disabled={last} onClick={() => onMove(1)}>
            <IconArrowDown size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={w.setup.removeStage}>
          <ActionIcon aria-label={`${w.setup.removeStage}: ${called}`} disabled={won} onClick={onRemove}>
            <IconX size={16} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </span>
    </fieldset>
  )
}

const swapped = (rows: readonly Row[], from: number, to: number): readonly Row[] => {
  const moved = rows[from]
  return moved && to >= 0 && to < rows.length ? rows.toSpliced(from, 1).toSpliced(to, 0, moved) : rows
}
