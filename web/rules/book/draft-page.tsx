import { Button, SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/request.ts'
import { Chip } from '../../ui/chip.tsx'
import { ask } from '../../ui/confirm.tsx'
import { usePage } from '../../ui/page.ts'
import { Refused } from '../../ui/refused.tsx'
import { RecordSkeleton } from '../../ui/skeletons.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'
import { Tried } from '../tried.tsx'
import classes from './book.module.css'
import { Fares } from './fares.tsx'
import { Publish } from './publish.tsx'
import { draftKey, type RuleDraft, useAct, useEdit, useMayDraft, useRuleDraft } from './rule-draft.ts'
import { RuleEditor } from './rule-editor.tsx'
import { type Acts, type Opened, RuleList } from './rule-list.tsx'
import { RuleBar } from './rule-places.tsx'
import { ToldList } from './told-list.tsx'

/** A draft of all rules: edited at the left; at the right what it changes, whether it is right, and what it would have done. */
export function DraftPage() {
  const w = useWords()
  usePage(w.ruleBook.draft, [{ label: w.frame.rules, to: '/rules' }])
  const { data: draft, error } = useRuleDraft()
  const mayDraft = useMayDraft()
  if (error) return <Refused error={error} />
  if (!draft) return <RecordSkeleton />
  return (
    <div className={classes.page}>
      <RuleBar right={draft.standing > 0 ? w.ruleBook.standing(draft.standing) : w.ruleBook.notStanding}>
        {mayDraft && <Publish draft={draft} />}
        {mayDraft && draft.changes.length > 0 && <Discard />}
      </RuleBar>
      <h1 className="sr">{w.ruleBook.draft}</h1>
      <div className={classes.halves}>
        <div className={classes.column}>
          <p className="t2">{mayDraft ? w.ruleBook.draftHint : w.ruleBook.onlyRead}</p>
          {mayDraft ? <Edited draft={draft} /> : <RuleList book={draft} />}
        </div>
        <div className={classes.column}>
          <Compared draft={draft} />
        </div>
      </div>
    </div>
  )
}

function Edited({ draft }: { draft: RuleDraft }) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const edit = useEdit(draft)
  const quietly = useAct()
  const acts = useMemo<Acts>(
    () => ({
      open: setOpened,
      order: (entity, ids) => void quietly(() => edit({ entity, act: 'order', ids })),
      putBack: ({ entity, id }) => void quietly(() => edit({ entity, act: 'asItStands', id })),
    }),
    [edit, quietly],
  )
  return (
    <>
      <RuleList book={draft} acts={acts} />
      {opened && <RuleEditor draft={draft} opened={opened} close={() => setOpened(null)} />}
    </>
  )
}

function Discard() {
  const w = useWords()
  const client = useQueryClient()
  const quietly = useAct()
  const discard = async () => {
    if (!(await ask({ title: w.ruleBook.discardTitle, verb: w.ruleBook.discard, danger: true }))) return
    if (await quietly(() => api.delete('/rule-book/draft'))) showSnack(w.ruleBook.discarded)
    await client.invalidateQueries({ queryKey: draftKey })
  }
  return (
    <Button variant="default" onClick={() => void discard()}>
      {w.ruleBook.discard}
    </Button>
  )
}

/** The draft against the rules in force. */
function Compared({ draft }: { draft: RuleDraft }) {
  const w = useWords()
  const { changes, findings, solved, examples, version } = draft
  const grave = findings.filter(({ isNew }) => isNew)
  if (!changes.length)
    return (
      <section className="card" aria-label={w.ruleBook.whatChanges}>
        <header>
          <h2>{w.ruleBook.whatChanges}</h2>
        </header>
        <div className={classes.body}>
          <p>{w.ruleBook.noChanges}</p>
          <p className="t2">{w.ruleBook.noChangesHint}</p>
        </div>
      </section>
    )
  return (
    <>
      <section className="card" aria-label={w.ruleBook.whatChanges}>
        <header>
          <h2>{w.ruleBook.whatChanges}</h2>
          <span className="t2">{w.ruleBook.changedN(changes.length)}</span>
        </header>
        <div className={classes.body}>
          <ToldList told={changes} />
        </div>
      </section>
      <section className="card" aria-label={w.ruleBook.findings}>
        <header>
          <h2>{w.ruleBook.findings}</h2>
        </header>
        <ul className={`${classes.body} ${classes.findings}`} aria-live="polite">
          {grave.map((one) => (
            <li key={one.sentence}>
              <Chip look={{ error: 'bad', warning: 'warn', info: 'info' }[one.severity] as 'bad'}>
                {w.rules.kinds[one.kind]} · {w.rules.of[one.entity]}
              </Chip>
              {one.sentence}
            </li>
          ))}
          {grave.length === 0 && <li className="t2">{w.ruleBook.noFindings}</li>}
          {solved.length > 0 && <li className="t2">{w.ruleBook.findingsSolved(solved.length)}</li>}
        </ul>
      </section>
      {examples.length > 0 && (
        <section className="card" aria-label={w.ruleBook.examples}>
          <header>
            <h2>{w.ruleBook.examples}</h2>
          </header>
          <div className={classes.body}>
            <Fares fared={examples} />
          </div>
        </section>
      )}
      <OnHistory key={version} />
    </>
  )
}

/** What the draft would have done in the last 30 days; asked only when somebody wants to know. */
function OnHistory() {
  const w = useWords()
  const [entity, setEntity] = useState<'lead' | 'opportunity'>('lead')
  const [asked, setAsked] = useState(false)
  return (
    <section className="card" aria-label={w.ruleBook.period}>
      <header>
        <h2>{w.ruleBook.period}</h2>
        {asked && (
          <SegmentedControl
            size="xs"
            aria-label={w.ruleBook.period}
            value={entity}
            onChange={(value) => setEntity(value as typeof entity)}
            data={(['lead', 'opportunity'] as const).map((value) => ({ value, label: w.rules.of[value] }))}
          />
        )}
      </header>
      <div className={classes.body}>
        {asked ? (
          <Tried key={entity} entity={entity} draft="kept" />
        ) : (
          <>
            <p className="t2">{w.ruleBook.tryHint}</p>
            <div>
              <Button variant="default" onClick={() => setAsked(true)}>
                {w.ruleBook.tryIt}
              </Button>
            </div>
          </>
        )}
      </div>
    </section>
  )
}
