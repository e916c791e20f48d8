import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import type { Receipt } from '../routing/receipt.ts'
import { ReceiptResult } from '../teams/trying/receipt-result.tsx'
import { Chip } from '../ui/chip.tsx'
import { AppLink } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import classes from './check.module.css'
import { type Finding, placeOf } from './finding.ts'

/** One finding: its sentence, whether it is proved, the example through every rule, and ways out. */
export function FindingDetail({ finding }: { finding: Finding }) {
  const w = useWords()
  const { kind, severity, sentence, proven, subjects, entity, example } = finding
  const looks = { error: 'bad', warning: 'warn', info: 'info' } as const
  return (
    <article className={classes.detail}>
      <p className={classes.marks}>
        <Chip look={looks[severity]}>
          {w.rules.severity[severity]} · {w.rules.kinds[kind]}
        </Chip>
        <Chip look={proven ? 'good' : 'plain'}>{proven ? w.rules.proven : w.rules.open}</Chip>
      </p>
      <h2>{sentence}</h2>
      <p className="t2">{w.rules.meaning[kind]}</p>
      {example && <Example entity={entity} record={example} />}
      <section className={classes.ways} aria-label={w.rules.waysOut}>
        <h3>{w.rules.waysOut}</h3>
        <ul>
          {subjects.map((subject, at) => (
            <li key={`${subject.type} ${subject.id}`}>
              <AppLink to={placeOf(finding, at) ?? '/teams'}>{w.rules.openRule(subject.name)}</AppLink>
            </li>
          ))}
          {kind === 'gap' && subjects.length === 0 && (
            <li>
              <AppLink to="/teams/new">{w.rules.teamForRest}</AppLink>
            </li>
          )}
        </ul>
      </section>
    </article>
  )
}

/** The example as every rule sees it, asked of the rules as they are. */
function Example({ entity, record }: { entity: Finding['entity']; record: Readonly<Record<string, unknown>> }) {
  const w = useWords()
  const text = JSON.stringify(record)
  const { data, error, isFetching } = useQuery({
    queryKey: ['assignment', 'preview', entity, text],
    queryFn: ({ signal }) => api.ask<Receipt>('/assignment/preview', { entity, record }, signal),
    staleTime: 0,
  })
  return (
    <section className="card" aria-label={w.rules.example}>
      <header>
        <h3>{w.rules.example}</h3>
      </header>
      <ReceiptResult entity={entity} record={record} receipt={data} asking={isFetching} error={error} />
    </section>
  )
}
