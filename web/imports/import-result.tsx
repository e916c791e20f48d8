import { nounByName } from '@kohoi/contract/nouns/index'
import type { Filter } from '@kohoi/rules'
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useRouter } from '@tanstack/react-router'
import { address } from '../api/request.ts'
import { AppLink } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Change, Import } from './import.ts'
import classes from './imports.module.css'
import { ProblemList } from './problem-list.tsx'

/** What a test found, what an import did, or what an undo took back; then the rows that failed, in words. */
export function ImportResult({ run, onAnswer }: { run: Import; onAnswer?: ((change: Change) => void) | undefined }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const pages: Record<string, unknown> = useRouter().routesByPath
  const tested = run.state === 'tested'
  const undone = run.state === 'undone'
  const noun = nounByName(run.entity)
  const figures = undone
    ? (['removed', 'restored', 'kept'] as const)
    : (['created', 'updated', 'skipped', 'failed'] as const)
  const list = `/${noun.path}`
  return (
    <section className="card" aria-label={w.imports.result}>
      <header>
        <h2>{tested ? w.imports.testResult : undone ? w.imports.undoneResult : w.imports.result}</h2>
        {!tested && !undone && run.created > 0 && list in pages && (
          <AppLink to={list} search={{ filter: madeBy(run) }}>
            {w.imports.showCreated(say(noun.plural))}
          </AppLink>
        )}
      </header>
      <div className={classes.result}>
        <dl className={classes.figures}>
          {figures.map((name) => (
            <div key={name} data-bad={(name === 'failed' && run.failed > 0) || undefined}>
              <dt>{tested ? w.imports.would[name as keyof typeof w.imports.would] : w.imports.did[name]}</dt>
              <dd className="num">{format.number(run[name])}</dd>
            </div>
          ))}
        </dl>
        {tested && run.failed === 0 && <Note look="good">{w.imports.testGood}</Note>}
        {tested && run.failed > 0 && <p className="t2">{w.imports.testBad}</p>}
        {run.state === 'done' && run.failed > 0 && <p className="t2">{w.imports.mend}</p>}
        {undone && run.kept > 0 && <p className="t2">{w.imports.keptText}</p>}
        {!undone && run.failed > 0 && <Errors run={run} onAnswer={onAnswer} />}
      </div>
    </section>
  )
}

function Errors({ run, onAnswer }: { run: Import; onAnswer: ((change: Change) => void) | undefined }) {
  const w = useWords()
  return (
    <div className={classes.errors}>
      <div className={classes.errorsHead}>
        <h3>{w.imports.problems(run.failed)}</h3>
        <Button
          component="a"
          href={address(`/imports/${run.id}/errors.csv`)}
          download
          variant="default"
          leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
        >
          {w.imports.errorFile}
        </Button>
      </div>
      <ProblemList run={run} onAnswer={onAnswer} />
    </div>
  )
}

/** The records an import made: by its user, between its beginning and its end. */
function madeBy(run: Import): Filter {
  const parts: Filter[] = [{ field: 'createdById', op: 'is', value: run.createdById ?? '' }]
  if (run.startedAt) parts.push({ field: 'createdAt', op: 'onOrAfter', value: run.startedAt })
  if (run.finishedAt) parts.push({ field: 'createdAt', op: 'onOrBefore', value: run.finishedAt })
  return { all: parts }
}
