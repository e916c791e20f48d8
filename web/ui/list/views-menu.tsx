import type { Filter } from '@kohoi/rules'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDeviceFloppy, IconPencil, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { same } from '../../api/merge.ts'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import { useMe } from '../../api/session.ts'
import { useAll } from '../../api/use-list.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { useWords } from '../../words/index.tsx'
import { showSnack } from '../snack.tsx'
import classes from './list-page.module.css'
import type { ListSearch } from './list-search.ts'

const ViewForm = lazy(async () => ({ default: (await import('./view-form.tsx')).ViewForm }))

export type View = {
  id: string
  version: number
  createdById: string | null
  name: string
  filter: Filter | null
  columns: string[] | null
  sort: string | null
  layout: string | null
  shared: boolean
}

type Props = {
  entity: string
  plural: string
  search: ListSearch
  /** Names of the columns shown now; null where there are none. */
  columns: readonly string[] | null
  /** How the records are shown, where there are several ways. */
  layout?: string
  /** Opens a view; undefined opens the whole list. */
  onOpen: (view: View | undefined) => void
}

const useViews = (entity: string, enabled = true) =>
  useAll<View>('views', { filter: { field: 'entity', op: 'is', value: entity } }, { enabled }).data

/** The saved view an address names, once it is read. */
export const useView = (entity: string, id: string | undefined): View | undefined =>
  useViews(entity, id !== undefined)?.find((view) => view.id === id)

/** Filter, order and columns under a name, for oneself or for everybody. */
export function ViewsMenu({ entity, plural, search, columns, layout, onOpen }: Props) {
  const w = useWords()
  const me = useMe()
  const client = useQueryClient()
  const [naming, setNaming] = useState<'new' | View | null>(null)
  const views = useViews(entity) ?? []
  const current = views.find((view) => view.id === search.view)
  const mine = current !== undefined && current.createdById === me?.id
  const content = {
    filter: search.filter ?? null,
    sort: search.sort ?? null,
    columns: columns && [...columns],
    layout: layout ?? null,
  }
  const changed = current !== undefined && differs(current, content)
  const refresh = () => client.invalidateQueries({ queryKey: keys.all('views') })

  const attempt = async (act: () => Promise<unknown>, said: string) => {
    try {
      await act()
      showSnack(said)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    await refresh()
  }
  const remove = async (view: View) => {
    onOpen(undefined)
    try {
      await api.delete(`/views/${view.id}`, view.version)
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      return showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    await refresh()
    const { name, shared, filter, sort, columns: kept, layout: as } = view
    showSnack(w.record.deleted(name), {
      undo: async () => {
        const again = await api.post<View>('/views', { entity, name, shared, filter, sort, columns: kept, layout: as })
        await refresh()
        onOpen(again)
      },
    })
  }
  const save = async (name: string, shared: boolean) => {
    const saved =
      naming === 'new' || naming === null
        ? await api.post<View>('/views', { entity, name, shared, ...content })
        : await api.patch<View>(`/views/${naming.id}`, { name, shared }, naming.version)
    await refresh()
    setNaming(null)
    if (naming === 'new') onOpen(saved)
    showSnack(w.list.viewSaved(name))
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            c="var(--text)"
            rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          >
            <span lang={current && ''}>{current?.name ?? w.list.viewAll(plural)}</span>
            {changed && <span className={classes.changed}>{w.list.viewChanged}</span>}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onOpen(undefined)}>{w.list.viewAll(plural)}</Menu.Item>
          {views.map((view) => (
            <Menu.Item
              key={view.id}
              lang=""
              aria-current={view.id === search.view || undefined}
              rightSection={view.shared ? <IconUsers size={16} stroke={1.75} aria-label={w.list.viewShared} /> : null}
              onClick={() => onOpen(view)}
            >
              {view.name}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setNaming('new')}>
            {w.list.viewSave}…
          </Menu.Item>
          {current && mine && (
            <>
              <Menu.Item
                disabled={!changed}
                leftSection={<IconDeviceFloppy size={16} stroke={1.75} />}
                onClick={() =>
                  void attempt(
                    () => api.patch(`/views/${current.id}`, content, current.version),
                    w.list.viewSaved(current.name),
                  )
                }
              >
                {w.list.viewUpdate(current.name)}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil size={16} stroke={1.75} />} onClick={() => setNaming(current)}>
                {w.list.viewRename}…
              </Menu.Item>
              <Menu.Item
                c="var(--danger)"
                leftSection={<IconTrash size={16} stroke={1.75} />}
                onClick={() => void remove(current)}
              >
                {w.list.viewDelete(current.name)}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Suspense>
          <ViewForm {...(naming !== 'new' && { view: naming })} onClose={() => setNaming(null)} onSave={save} />
        </Suspense>
      )}
    </>
  )
}

/** Whether a list shows something else than its view keeps. */
const differs = (view: View, now: Pick<View, 'filter' | 'sort' | 'columns'>): boolean =>
  (['filter', 'sort', 'columns'] as const).some((part) => !same(view[part] ?? null, now[part] ?? null))
