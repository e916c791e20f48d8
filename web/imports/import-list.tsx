import { importRun as noun } from '@kohoi/contract/nouns/importing'
import { Button } from '@mantine/core'
import { useList } from '../api/use-list.ts'
import { ReferenceCell } from '../fields/cells.tsx'
import listClasses from '../settings/list/list.module.css'
import classes from '../settings/settings.module.css'
import { AppLink } from '../ui/link.tsx'
import { usePage } from '../ui/page.ts'
import { Refused } from '../ui/refused.tsx'
import { RowsSkeleton } from '../ui/skeletons.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import type { Import } from './import.ts'
import { StateChip } from './state-chip.tsx'
import { Upload } from './upload.tsx'

/** A new import at the top, the earlier ones under it. */
export function ImportList() {
  const w = useWords()
  usePage(w.frame.imports)
  const list = useList<Import>('imports', {}, { count: false })
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <h1>{w.frame.imports}</h1>
        <Upload />
        <section className="card" aria-labelledby="earlier-imports">
          <header>
            <h2 id="earlier-imports">{w.imports.earlier}</h2>
          </header>
          {list.refusal && list.items.length === 0 ? (
            <Refused error={list.refusal} again={list.again} />
          ) : list.loading ? (
            <RowsSkeleton rows={3} />
          ) : list.items.length === 0 ? (
            <p className={`${classes.body} t2`}>{w.imports.none}</p>
          ) : (
            <ul className={listClasses.list}>
              {list.items.map((one) => (
                <li key={one.id}>
                  <Row one={one} />
                </li>
              ))}
            </ul>
          )}
          {list.hasMore && (
            <div className={classes.body}>
              <Button variant="default" loading={list.loadingMore} onClick={list.more}>
                {w.imports.older}
              </Button>
            </div>
          )}
        </section>
      </div>
    </div>
  )
}

function Row({ one }: { one: Import }) {
  const w = useWords()
  const say = useLabel()
  const format = useFormat()
  const kind = noun.fields.entity.options.find((option) => option.value === one.entity)
  return (
    <div className={classes.row} data-stack>
      <div className={classes.what}>
        <div className={classes.name}>
          <AppLink to={`/imports/${one.id}`} lang="">
            {one.fileName}
          </AppLink>
          <StateChip state={one.state} />
        </div>
        <div className={classes.meta}>
          {kind && <span>{say(kind.label)}</span>}
          <span className="num">{w.imports.rows(one.rows)}</span>
          <time className="num" dateTime={one.createdAt}>
            {format.dateTime(one.createdAt)}
          </time>
          {one.createdById && <ReferenceCell entity="user" id={one.createdById} />}
        </div>
      </div>
      <span className={`${classes.side} t2`}>
        {(one.state === 'done' || one.state === 'running') &&
          w.imports.shortResult(one.created, one.updated, one.failed)}
      </span>
    </div>
  )
}
