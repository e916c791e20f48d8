import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useReferenceTitle } from '../../api/references.ts'
import { api } from '../../api/request.ts'
import { Chip } from '../../ui/chip.tsx'
import { ask } from '../../ui/confirm.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AppLink, useGo } from '../../ui/link.tsx'
import { usePage } from '../../ui/page.ts'
import { Refused } from '../../ui/refused.tsx'
import { RecordSkeleton } from '../../ui/skeletons.tsx'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'
import { useFormat } from '../../words/use-format.ts'
import classes from './book.module.css'
import { draftKey, type RuleBook, type RuleDraft, type Told, useAct, useMayDraft } from './rule-draft.ts'
import { RuleList } from './rule-list.tsx'
import { RuleBar } from './rule-places.tsx'
import { ToldList } from './told-list.tsx'

type Version = {
  number: number
  at: string
  byUserId: string | null
  note: string | null
  changes: readonly Told[]
}
type Page = { items: readonly Version[]; nextCursor: string | null }

/** Every version of the rules: who made it, when, what it changed; the chosen one whole, to become the draft again. */
export function VersionsPage() {
  const w = useWords()
  usePage(w.ruleBook.versions, [{ label: w.frame.rules, to: '/rules' }])
  const { number } = useSearch({ strict: false }) as { number?: number }
  const { data, error, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['rule-book', 'versions'],
    queryFn: ({ pageParam, signal }) => api.get<Page>('/rule-book/versions', { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  const versions = data.pages.flatMap(({ items }) => items)
  const chosen = number ?? versions[0]?.number
  return (
    <div className={classes.page}>
      <RuleBar />
      <h1 className="sr">{w.ruleBook.versions}</h1>
      {chosen === undefined ? (
        <EmptyState
          icon={<IconHistory size={32} stroke={1.5} />}
          title={w.ruleBook.noVersionsTitle}
          text={w.ruleBook.noVersionsText}
        >
          <AppLink to="/rules/draft">{w.ruleBook.draft}</AppLink>
        </EmptyState>
      ) : (
        <div className={classes.halves}>
          <div className={classes.column}>
            <ol className={classes.versions} aria-label={w.ruleBook.versions}>
              {versions.map((version, at) => (
                <li key={version.number} className="card" data-chosen={version.number === chosen || undefined}>
                  <header>
                    <h2>
                      <AppLink
                        to="/rules/versions"
                        search={{ number: version.number }}
                        {...(version.number === chosen && { 'aria-current': 'true' as const })}
                      >
                        {w.ruleBook.version(version.number)}
                      </AppLink>
                    </h2>
                    {at === 0 && <Chip look="good">{w.ruleBook.inForce}</Chip>}
                    <By version={version} />
                  </header>
                  <div className={classes.body}>
                    {version.note && <p lang="">{version.note}</p>}
                    <ToldList told={version.changes} />
                  </div>
                </li>
              ))}
            </ol>
            {hasNextPage && (
              <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
                {w.ruleBook.older}
              </Button>
            )}
          </div>
          <div className={classes.column}>
            <AsItStood key={chosen} number={chosen} />
          </div>
        </div>
      )}
    </div>
  )
}

function By({ version }: { version: Version }) {
  const w = useWords()
  const format = useFormat()
  const name = useReferenceTitle('user', version.byUserId)
  return (
    <time className="t2" dateTime={version.at}>
      {w.ruleBook.byAt(version.byUserId ? (name ?? '…') : w.common.system, format.dateTime(version.at))}
    </time>
  )
}

function AsItStood({ number }: { number: number }) {
  const w = useWords()
  const go = useGo()
  const client = useQueryClient()
  const mayDraft = useMayDraft()
  const quietly = useAct()
  const { data, error } = useQuery({
    queryKey: ['rule-book', 'versions', number],
    queryFn: ({ signal }) => api.get<RuleBook>(`/rule-book/versions/${number}`, {}, signal),
    staleTime: 0,
  })
  const restore = async () => {
    const draft = await client.fetchQuery({ queryKey: draftKey, queryFn: () => api.get<RuleDraft>('/rule-book/draft') })
    const question = { title: w.ruleBook.restoreTitle, text: w.ruleBook.restoreText, verb: w.ruleBook.restore }
    if (draft.changes.length > 0 && !(await ask(question))) return
    const done = await quietly(async () => {
      client.setQueryData(draftKey, await api.post<RuleDraft>(`/rule-book/versions/${number}/restoration`))
    })
    if (!done) return
    showSnack(w.ruleBook.restored(number))
    go('/rules/draft')
  }
  if (error) return <Refused error={error} />
  if (!data) return <RecordSkeleton />
  return (
    <>
      <div className={classes.formActs}>
        <h2>{w.ruleBook.asItStood(number)}</h2>
        {mayDraft && (
          <Button variant="default" onClick={() => void restore()}>
            {w.ruleBook.restore}
          </Button>
        )}
      </div>
      <RuleList book={{ ...data, changes: [] }} />
    </>
  )
}
