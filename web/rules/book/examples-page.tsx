import { ruleExample as noun } from '@kohoi/contract/nouns/routing'
import { Button } from '@mantine/core'
import { IconFlask, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../../api/query.ts'
import { api } from '../../api/request.ts'
import { useAll } from '../../api/use-list.ts'
import { ReferenceCell } from '../../fields/cells.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { usePage } from '../../ui/page.ts'
import { Refused } from '../../ui/refused.tsx'
import { RecordSkeleton } from '../../ui/skeletons.tsx'
import { useLabel, useWords } from '../../words/index.tsx'
import classes from './book.module.css'
import { type Example, ExampleEditor } from './example-editor.tsx'
import { Passes, useWhere } from './fares.tsx'
import { type Fared, useMayDraft, useRuleDraft } from './rule-draft.ts'
import { RuleBar } from './rule-places.tsx'

/** Records with where they have to go, and how the rules in force and the draft decide them. */
export function ExamplesPage() {
  const w = useWords()
  const say = useLabel()
  usePage(w.ruleBook.examples, [{ label: w.frame.rules, to: '/rules' }])
  const mayDraft = useMayDraft()
  const [opened, setOpened] = useState<Example | 'new' | null>(null)
  const { data: examples, error } = useAll<Example>(noun.path)
  const standing = useQuery({
    queryKey: [...keys.lists(noun.path), 'standing'],
    queryFn: ({ signal }) => api.get<{ items: readonly Fared[] }>('/rule-book/examples', {}, signal),
    staleTime: 0,
  }).data?.items
  const draft = useRuleDraft().data
  if (error) return <Refused error={error} />
  if (!examples) return <RecordSkeleton />
  const drafted = draft && draft.changes.length > 0 ? draft.examples : null
  return (
    <div className={classes.page}>
      <RuleBar>
        {mayDraft && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} aria-hidden />} onClick={() => setOpened('new')}>
            {w.ruleBook.addExample}
          </Button>
        )}
      </RuleBar>
      <h1 className="sr">{w.ruleBook.examples}</h1>
      {examples.length === 0 ? (
        <EmptyState
          icon={<IconFlask size={32} stroke={1.5} />}
          title={w.ruleBook.noExamplesTitle}
          text={w.ruleBook.noExamplesText}
        />
      ) : (
        <div className={classes.examples}>
          <p className="t2">{w.ruleBook.examplesHint}</p>
          <div className={`card ${classes.scroll}`}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{say(noun.fields.name.label)}</th>
                  <th scope="col">{w.ruleBook.expected}</th>
                  <th scope="col">{w.ruleBook.now}</th>
                  {drafted && <th scope="col">{w.ruleBook.inDraft}</th>}
                </tr>
              </thead>
              <tbody>
                {examples.map((one) => (
                  <tr key={one.id}>
                    <th scope="row">
                      {mayDraft ? (
                        <Button variant="transparent" px={0} h="auto" onClick={() => setOpened(one)}>
                          <span lang="">{one.name}</span>
                        </Button>
                      ) : (
                        <span lang="">{one.name}</span>
                      )}
                    </th>
                    <td>
                      <Expected example={one} />
                    </td>
                    <td>
                      <Fare fared={standing?.find(({ id }) => id === one.id)} />
                    </td>
                    {drafted && (
                      <td>
                        <Fare fared={drafted.find(({ id }) => id === one.id)} />
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </div>
      )}
      {opened && <ExampleEditor example={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </div>
  )
}

function Expected({ example: { teamId, userId } }: { example: Example }) {
  const w = useWords()
  if (teamId) return <ReferenceCell entity="team" id={teamId} />
  return userId ? <ReferenceCell entity="user" id={userId} /> : <span>{w.ruleBook.waiting}</span>
}

function Fare({ fared }: { fared: Fared | undefined }) {
  const where = useWhere()
  if (!fared) return null
  return (
    <>
      <Passes passes={fared.passes} />
      {!fared.passes && <small>{where(fared.way)}</small>}
    </>
  )
}
