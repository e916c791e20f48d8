import { importRun as noun } from '@kohoi/contract/nouns/importing'
import { Button, type ButtonProps, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconFlask, IconTableImport } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { sentenceOf } from '../api/use-submit.ts'
import settingsClasses from '../settings/settings.module.css'
import { ask } from '../ui/confirm.tsx'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RecordSkeleton } from '../ui/skeletons.tsx'
import { Separator, ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { type Change, type Import, isWorking, unfilled, useImport, useImportActs } from './import.ts'
import { ImportProgress } from './import-progress.tsx'
import { ImportResult } from './import-result.tsx'
import { Mapping } from './mapping.tsx'
import { StateChip } from './state-chip.tsx'
import { Steps } from './steps.tsx'

/** One import on its way: columns, test, import, result. Whoever leaves and comes back finds it where it is. */
export function ImportPage() {
  const w = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useImport(id)
  usePage(data?.fileName ?? '', [{ label: w.frame.imports, to: '/imports' }])
  if (error) return <Refused error={error} again={() => void refetch()} />
  if (!data) return <RecordSkeleton />
  return <Loaded key={data.id} run={data} />
}

function Loaded({ run }: { run: Import }) {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const { busy, refusal, change, act } = useImportActs(run.id)
  const open = run.state === 'new' || run.state === 'tested'
  const works = isWorking(run)
  const missing = unfilled(run).map(({ label }) => label)
  const why = missing.length > 0 ? w.imports.missing(missing) : undefined
  const kind = noun.fields.entity.options.find((option) => option.value === run.entity)
  const answer = async (said: Change) => {
    if (await change(said)) await act('test')
  }
  const undo = async () => {
    const title = w.imports.undoTitle(run.created, run.updated)
    if (await ask({ title, text: w.imports.undoText, verb: w.imports.undoVerb, danger: true })) await act('undo')
  }
  return (
    <>
      <ToolBar label={run.fileName} right={<StateChip state={run.state} />}>
        {open && (
          <>
            <StartButton
              why={why}
              variant={run.state === 'new' ? 'filled' : 'default'}
              loading={busy === 'test'}
              leftSection={<IconFlask size={16} stroke={1.75} aria-hidden />}
              onClick={() => void act('test')}
            >
              {w.imports.test}
            </StartButton>
            <StartButton
              why={why}
              variant={run.state === 'tested' ? 'filled' : 'default'}
              loading={busy === 'run'}
              leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden />}
              onClick={() => void act('run')}
            >
              {w.imports.run}
            </StartButton>
          </>
        )}
        {works && (
          <Button variant="default" onClick={() => go('/imports')}>
            {w.imports.earlier}
          </Button>
        )}
        {run.state === 'failed' && (
          <Button loading={busy === 'run'} onClick={() => void act('run')}>
            {w.imports.goOn}
          </Button>
        )}
        {(run.state === 'done' || run.state === 'undone') && (
          <Button
            leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden />}
            onClick={() => go(`/imports?entity=${run.entity}`)}
          >
            {w.imports.another}
          </Button>
        )}
        {(run.state === 'done' || (run.state === 'failed' && run.done > 0)) && (
          <>
            <Separator />
            <Button
              variant="default"
              c="var(--danger)"
              loading={busy === 'undo'}
              leftSection={<IconArrowBackUp size={16} stroke={1.75} aria-hidden />}
              onClick={() => void undo()}
            >
              {w.imports.undoVerb}
            </Button>
          </>
        )}
      </ToolBar>
      <div className={settingsClasses.page}>
        <div className={settingsClasses.main}>
          <header className={settingsClasses.head}>
            <h1 lang="">{run.fileName}</h1>
            <span className={settingsClasses.meta}>
              {kind && <span>{say(kind.label)}</span>}
              <span className="num">{w.imports.rows(run.rows)}</span>
              <span>{w.imports.readAs(run.format, run.encoding, run.separator)}</span>
            </span>
          </header>
          <Steps state={run.state} />
          {refusal && <Note look="bad">{refusal.errors[0]?.message ?? sentenceOf(refusal, w.problems)}</Note>}
          {run.state === 'failed' && <Note look="bad">{run.problem?.message ?? w.imports.stopped}</Note>}
          {works && <ImportProgress run={run} />}
          {!works && run.state !== 'new' && (
            <ImportResult run={run} onAnswer={run.state === 'tested' ? (said) => void answer(said) : undefined} />
          )}
          {open && <Mapping run={run} onChange={(changed) => void change(changed)} />}
        </div>
      </div>
    </>
  )
}

type StartProps = Pick<ButtonProps, 'variant' | 'loading' | 'leftSection' | 'children'> & {
  /** Why it cannot be started; it keeps the focus and says so. */
  why: string | undefined
  onClick: () => void
}

function StartButton({ why, onClick, ...button }: StartProps) {
  return (
    <Tooltip label={why} disabled={!why} multiline maw={320}>
      <Button {...button} {...(why ? { 'data-disabled': true, 'aria-disabled': true } : { onClick })} />
    </Tooltip>
  )
}
