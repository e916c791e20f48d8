import '@mantine/spotlight/styles.layer.css'
import { quickFold } from '@kohoi/contract/quick-fold'
import { useDebouncedValue } from '@mantine/hooks'
import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addressOf, nounOf } from '../api/nouns.ts'
import { api } from '../api/request.ts'
import { usePlaces } from '../settings/places.ts'
import { useGo } from '../ui/link.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { type Destination, useDestinations } from './destinations.ts'
import { searchOpened } from './opened.ts'

type Found = { entity: string; id: string; number: string | null; title: string; subtitle: string | null }

/** Everything by name: records of every kind, pages, actions. Folds case, Vietnamese marks and Thai tone marks as the server does. */
export function QuickSearch() {
  const w = useWords()
  const say = useLabel()
  const go = useGo()
  const places = useDestinations()
  const settings = usePlaces()
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 120)
  const found = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => api.get<{ items: Found[] }>('/search', { q: asked }, signal),
    enabled: asked.length > 0,
    placeholderData: keepPreviousData,
  })
  useEffect(() => spotlight.open(), [])
  const pages = [
    ...places.map(({ to, icon, word }) => ({ to, icon, name: w.frame[word] })),
    // Settings are many: they are found by name only.
    ...(query.trim() ? settings.map(({ to, icon, word }) => ({ to, icon, name: w.settings.places[word] })) : []),
  ].filter(({ to, name }, at, all) => fits(name, query) && all.findIndex((one) => one.to === to) === at)
  const creatable = places.filter((place) => creates(place) && fits(w.frame.createNamed(w.frame[place.word]), query))
  const records = query.trim() ? (found.data?.items ?? []) : []
  const waiting = query.trim() !== asked || found.isFetching
  const nothing = records.length + pages.length + creatable.length === 0
  return (
    <Spotlight.Root
      attributes={{ content: { 'aria-label': w.common.search } }}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      onSpotlightClose={() => searchOpened.set(false)}
      scrollable
      maxHeight="60vh"
    >
      <Spotlight.Search
        placeholder={w.frame.searchHint}
        aria-label={w.frame.searchHint}
        leftSection={<IconSearch size={18} stroke={1.75} />}
      />
      <Spotlight.ActionsList>
        {records.length > 0 && (
          <Spotlight.ActionsGroup label={w.frame.searchRecords}>
            {records.map(({ entity, id, number, title, subtitle }) => {
              const noun = nounOf(entity)
              return (
                <Spotlight.Action
                  key={`${entity} ${id}`}
                  label={title}
                  description={[noun && say(noun.label), number, subtitle].filter(Boolean).join(' · ')}
                  onClick={() => go(addressOf(entity, id))}
                />
              )
            })}
          </Spotlight.ActionsGroup>
        )}
        {pages.length > 0 && (
          <Spotlight.ActionsGroup label={w.frame.searchPages}>
            {pages.map((place) => (
              <Spotlight.Action
                key={place.to}
                label={place.name}
                leftSection={<place.icon size={18} stroke={1.75} />}
                onClick={() => go(place.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {creatable.length > 0 && (
          <Spotlight.ActionsGroup label={w.frame.searchActions}>
            {creatable.map((place) => (
              <Spotlight.Action
                key={place.to}
                label={w.frame.createNamed(w.frame[place.word])}
                leftSection={<IconPlus size={18} stroke={1.75} />}
                onClick={() => go(`${place.to}/new`)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{waiting ? w.common.loading : w.frame.searchNothing}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

const creates = ({ word }: Destination) =>
  ['leads', 'opportunities', 'accounts', 'contacts', 'quotations'].includes(word)

const fits = (name: string, query: string) => quickFold(name).includes(quickFold(query))
