import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { api } from '../api/request.ts'
import type { Receipt } from '../routing/receipt.ts'
import { ReceiptResult } from '../teams/trying/receipt-result.tsx'
import { Chip } from '../ui/chip.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { useWords } from '../words/index.tsx'
import { type RuleDraft, useAct, useEdit, useMayDraft, useRuleDraft } from './book/rule-draft.ts'
import classes from './check.module.css'
import { type Finding, placeOf } from './finding.ts'
import { MeantSo, WhoMeantIt } from './meant-so.tsx'
import { waysOut } from './ways-out.ts'

/** One finding: its sentence, whether it is proved, the example through every rule, and ways out. */
export function FindingDetail({ finding, picked }: { finding: Finding; picked: boolean }) {
  const w = useWords()
  const article = useRef<HTMLElement>(null)
  // Who picks a finding is brought to where it begins: beside the list at its top, or beneath the list.
  useEffect(() => {
    if (picked) article.current?.scrollIntoView()
  }, [picked])
  const { kind, severity, sentence, proven, subjects, entity, example, accepted } = finding
  const mayDraft = useMayDraft()
  const looks = { error: 'bad', warning: 'warn', info: 'info' } as const
  return (
    <article ref={article} className={classes.detail}>
      <p className={classes.marks}>
        <Chip look={looks[severity]}>
          {w.rules.severity[severity]} · {w.rules.kinds[kind]}
        </Chip>
        <Chip look={proven ? 'good' : 'plain'}>{proven ? w.rules.proven : w.rules.open}</Chip>
        {accepted && <Chip look="plain">{w.rules.severities.accepted}</Chip>}
      </p>
      <h2>{sentence}</h2>
      <p className="t2">{proven ? w.rules.meaning[kind] : w.rules.meaning.open}</p>
      {accepted && <WhoMeantIt accepted={accepted} />}
      {example && <Example entity={entity} record={example} />}
      <section className={classes.ways} aria-label={w.rules.waysOut}>
        <h3>{w.rules.waysOut}</h3>
        <ul>
          {subjects.map((subject, at) => (
            <li key={`${subject.type} ${subject.id}`}>
              <AppLink to={placeOf(finding, at) ?? '/teams'}>{w.rules.openRule(subject.name)}</AppLink>
            </li>
          ))}
        </ul>
        {mayDraft && proven && <InTheDraft finding={finding} />}
        {mayDraft && proven && <MeantSo finding={finding} />}
      </section>
    </article>
  )
}

/** Ways out that are changes of the draft: made with a click, looked at there, and published from there. */
function InTheDraft({ finding }: { finding: Finding }) {
  const draft = useRuleDraft().data
  return draft ? <Ways finding={finding} draft={draft} /> : null
}

function Ways({ finding, draft }: { finding: Finding; draft: RuleDraft }) {
  const w = useWords()
  const go = useGo()
  const edit = useEdit(draft)
  const quietly = useAct()
  const ways = waysOut(finding, draft, w.ruleBook.everythingElse)
  if (!ways.length) return null
  return (
    <div className={classes.inDraft}>
      <span className="t2">{w.ruleBook.inTheDraft}</span>
      {ways.map((way) => {
        const said = w.ruleBook.ways[way.word]
        return (
          <Button
            key={way.word}
            variant="default"
            onClick={async () => {
              if (await quietly(() => edit(way.edit))) go('/rules/draft')
            }}
          >
            {typeof said === 'string' ? said : said(way.of)}
          </Button>
        )
      })}
    </div>
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
