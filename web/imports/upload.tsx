import { importRun as noun } from '@kohoi/contract/nouns/importing'
import { Button, Select } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type DragEvent, useRef, useState } from 'react'
import { keys } from '../api/query.ts'
import { address, api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useGo } from '../ui/link.tsx'
import { Note } from '../ui/note.tsx'
import { useLabel, useWords } from '../words/index.tsx'
import type { Import } from './import.ts'
import classes from './imports.module.css'

/** Catalogues are part of the settings; sellers bring in customers. */
const ofSellers = new Set(['lead', 'opportunity', 'account', 'contact'])

/** What is imported, a file to drop or choose, and a template to fill in. */
export function Upload() {
  const w = useWords()
  const say = useLabel()
  const me = useMe()
  const go = useGo()
  const client = useQueryClient()
  const { entity: wanted } = useSearch({ strict: false }) as { entity?: string }
  const steers = me?.role === 'admin' || me?.role === 'manager'
  const options = noun.fields.entity.options.filter(({ value }) => steers || ofSellers.has(value))
  const [entity, setEntity] = useState(options.some(({ value }) => value === wanted) ? (wanted ?? 'lead') : 'lead')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { submit, busy, sentence, problems } = useSubmit(async (file: File) => {
    const form = new FormData()
    form.append('entity', entity)
    form.append('file', file)
    const made = await api.post<Import>('/imports', form)
    client.setQueryData(keys.record('imports', made.id), made)
    void client.invalidateQueries({ queryKey: keys.lists('imports') })
    go(`/imports/${made.id}`)
  })
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void submit(file)
  }
  const problem = Object.values(problems)[0] ?? sentence
  return (
    <section className="card" aria-labelledby="new-import">
      <header>
        <h2 id="new-import">{w.imports.fresh}</h2>
      </header>
      <div className={classes.upload}>
        <Select
          label={w.imports.what}
          className={classes.what ?? ''}
          allowDeselect={false}
          searchable
          data={options.map(({ value, label }) => ({ value, label: say(label) }))}
          value={entity}
          onChange={(next) => next && setEntity(next)}
          nothingFoundMessage={w.fields.nothingFound}
        />
        <fieldset
          className={classes.drop}
          data-over={over || undefined}
          aria-label={w.imports.dropHere}
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
          <p>
            <b>{busy ? w.imports.reading : w.imports.dropHere}</b>
            <small>{w.imports.kinds}</small>
          </p>
          <Button loading={busy} onClick={() => input.current?.click()}>
            {w.imports.choose}
          </Button>
          <input
            ref={input}
            type="file"
            hidden
            aria-label={w.imports.choose}
            accept=".csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0]
              event.currentTarget.value = ''
              if (file) void submit(file)
            }}
          />
        </fieldset>
        {problem && <Note look="bad">{problem}</Note>}
        <p className={classes.templates}>
          {w.imports.template}
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={address('/imports/template', { entity, format })} download>
              <IconDownload size={14} stroke={1.75} aria-hidden /> {format === 'xlsx' ? 'Excel' : 'CSV'}
            </a>
          ))}
        </p>
      </div>
    </section>
  )
}
