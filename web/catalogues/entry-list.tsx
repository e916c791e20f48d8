import type { Noun } from '@kohoi/contract/noun'
import type { Shapes } from '@kohoi/contract/shapes'
import { Button, Select } from '@mantine/core'
import {
  IconArrowRight,
  IconCategory,
  IconClock,
  IconListCheck,
  IconPlus,
  IconStar,
  IconTableImport,
} from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { nounOf } from '../api/nouns.ts'
import { titleOf, useReferenced } from '../api/references.ts'
import { useAll } from '../api/use-list.ts'
import { NotFound } from '../frame/not-found.tsx'
import { ActiveSwitch } from '../settings/list/active-switch.tsx'
import { SoughtList } from '../settings/list/sought-list.tsx'
import { useReorder } from '../settings/list/use-reorder.ts'
import settingsClasses from '../settings/settings.module.css'
import { Chip } from '../ui/chip.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { AppLink, useGo } from '../ui/link.tsx'
import { SearchBox } from '../ui/list/search-box.tsx'
import { Refused } from '../ui/refused.tsx'
import { useShortcut } from '../ui/shortcuts.ts'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { Separator, ToolBar } from '../ui/tool-bar.tsx'
import { useLabel, useLanguage, useWords } from '../words/index.tsx'
import classes from './catalogues.module.css'
import { catalogueAt, configured, type Entry, groups } from './entry.ts'
import { useCataloguePage } from './page.ts'

/** One screen for all catalogues: which one at the left, its entries in their order at the right. */
export function EntryList() {
  const { path = 'needs' } = useParams({ strict: false }) as { path?: string }
  const noun = catalogueAt(path)
  return noun ? <Catalogue key={path} noun={noun} /> : <NotFound />
}

function Catalogue({ noun }: { noun: Noun }) {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const title = say(noun.plural)
  useCataloguePage(noun, title)
  const create = configured.has(noun.path) ? w.common.create : w.common.addNew
  const { data: entries, error, refetch } = useAll<Entry>(noun.path)
  const reorder = useReorder<Entry>(noun.path)
  const [sought, setSought] = useState('')
  const add = () => go(`/catalogues/${noun.path}/new`)
  useShortcut('c', add)
  return (
    <>
      <ToolBar label={title}>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
          {create}
        </Button>
        <Separator />
        <Button
          variant="default"
          leftSection={<IconTableImport size={16} stroke={1.75} aria-hidden />}
          onClick={() => go(`/imports?entity=${noun.name}`)}
        >
          {w.frame.imports}
        </Button>
        <SearchBox label={w.list.searchIn(title)} value={sought} onChange={setSought} />
      </ToolBar>
      <div className={classes.page}>
        <Chooser here={noun.path} />
        <div className={settingsClasses.main}>
          <h1>{title}</h1>
          {error ? (
            <Refused error={error} again={() => void refetch()} />
          ) : !entries ? (
            <RowsSkeleton rows={6} />
          ) : entries.length === 0 ? (
            <EmptyState icon={<IconCategory size={22} />} title={w.list.emptyTitle(title)} text={w.catalogues.empty}>
              <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                {create}
              </Button>
            </EmptyState>
          ) : (
            <SoughtList
              label={title}
              sought={sought}
              items={entries}
              textOf={(entry) => [entry.name, entry.code, ...Object.values(entry.names ?? {})]}
              nameOf={(entry) => entry.name}
              onMove={(next) => void reorder(next)}
            >
              {(entry) => <EntryRow noun={noun} entry={entry} />}
            </SoughtList>
          )}
        </div>
      </div>
    </>
  )
}

function Chooser({ here }: { here: string }) {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const name = (path: string) => {
    const noun = catalogueAt(path)
    return noun ? say(noun.plural) : path
  }
  const keys = ['leads', 'opportunities', 'both'] as const
  return (
    <nav className={classes.chooser} aria-label={w.settings.groups.catalogues}>
      <Select
        className={classes.select ?? ''}
        aria-label={w.settings.groups.catalogues}
        allowDeselect={false}
        value={here}
        onChange={(path) => path && go(`/catalogues/${path}`)}
        data={keys.map((key) => ({
          group: w.catalogues.groups[key],
          items: groups[key].map((path) => ({ value: path, label: name(path) })),
        }))}
      />
      {keys.map((key) => (
        <section key={key} aria-label={w.catalogues.groups[key]}>
          <p aria-hidden>{w.catalogues.groups[key]}</p>
          <ul>
            {groups[key].map((path) => (
              <li key={path}>
                <AppLink to={`/catalogues/${path}`} {...(path === here && { 'aria-current': 'page' as const })}>
                  {name(path)}
                </AppLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
}

function EntryRow({ noun, entry }: { noun: Noun; entry: Entry }) {
  const w = useWords()
  const say = useLabel()
  const { language } = useLanguage()
  const name = titleOf(entry, noun, language)
  const others = Object.entries(entry.names ?? {}).filter(([, other]) => other && other !== name)
  const kind = noun.fields.outcome ?? noun.fields.category
  const option = kind?.options?.find((one) => one.value === (entry.outcome ?? entry.category))
  return (
    <div className={`${settingsClasses.row} ${entry.active ? '' : settingsClasses.off}`}>
      <div className={settingsClasses.what}>
        <div className={settingsClasses.name}>
          {entry.color && <i className={classes.swatch} style={{ backgroundColor: entry.color }} aria-hidden />}
          <AppLink to={`/catalogues/${noun.path}/${entry.id}`} lang="">
            {name}
          </AppLink>
          {entry.isDefault && (
            <Chip look="accent" icon={<IconStar aria-hidden />}>
              {w.catalogues.isDefault}
            </Chip>
          )}
          {option && option.value !== 'open' && say(option.label) !== name && (
            <Chip look="line">{say(option.label)}</Chip>
          )}
          {entry.autoProbability === true && <Chip>{w.catalogues.probability(Number(entry.probability))}</Chip>}
          {Array.isArray(entry.requirements) && entry.requirements.length > 0 && (
            <Chip icon={<IconListCheck aria-hidden />}>{w.catalogues.requirements(entry.requirements.length)}</Chip>
          )}
          {entry.folded === true && <Chip>{w.catalogues.folded}</Chip>}
          <Limit limit={entry.limit as Shapes['limit'] | null | undefined} />
          <Follows next={entry.next as Shapes['next'] | null | undefined} />
        </div>
        {(others.length > 0 || entry.code) && (
          <div className={settingsClasses.meta}>
            {entry.code && <span>{entry.code}</span>}
            {others.map(([code, other]) => (
              <span key={code} lang={code}>
                {other}
              </span>
            ))}
          </div>
        )}
      </div>
      <span className={settingsClasses.side}>
        <ActiveSwitch path={noun.path} record={entry} name={name} />
      </span>
    </div>
  )
}

/** A step's or stage's own time limit. */
function Limit({ limit }: { limit: Shapes['limit'] | null | undefined }) {
  const w = useWords()
  return limit && <Chip icon={<IconClock aria-hidden />}>{w.leads.limit[limit.unit](limit.value)}</Chip>
}

/** What follows an activity of this type. */
function Follows({ next }: { next: Shapes['next'] | null | undefined }) {
  const first = useReferenced('activityType', next && next.mode !== 'none' ? next.typeIds[0] : null)
  const { language } = useLanguage()
  if (!next || !first) return null
  const more = next.typeIds.length - 1
  const name = titleOf(first, nounOf('activityType'), language)
  return (
    <Chip icon={<IconArrowRight aria-hidden />}>
      <span lang="">{more > 0 ? `${name} +${more}` : name}</span>
    </Chip>
  )
}
