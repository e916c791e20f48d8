import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileDownload } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api, base } from '../api/request.ts'
import type { FormValues } from '../ui/form/record-form.tsx'
import { useWords } from '../words/index.tsx'
import classes from './documents.module.css'

type Props = {
  path: string
  /** Left out for a document that was never saved. */
  id?: string
  version?: number
  language: string | null
  /** What of it is not saved yet. */
  written?: FormValues
}

const languages = [
  { value: 'th', label: 'ไทย' },
  { value: 'en', label: 'English' },
  { value: 'vi', label: 'Tiếng Việt' },
]

/** The paper beside the document, in any of the three languages; while one writes, as it stands on the screen. */
export function PaperPreview({ path, id, version, language, written }: Props) {
  const w = useWords()
  const [chosen, setChosen] = useState<string | null>(null)
  const shown = chosen ?? language ?? 'en'
  const saved = id ? `${base}/${path}/${id}/pdf?lang=${shown}` : null
  const unsaved = useUnsavedPaper(`/${path}/${id ? `${id}/` : ''}pdf?lang=${shown}`, written, version)
  const src = written ? unsaved.src : saved && `${saved}#${version}`
  return (
    <section className={`card ${classes.paper}`} aria-label={w.documents.preview}>
      <div className={classes.paperBar}>
        <SegmentedControl
          size="xs"
          data={languages}
          value={shown}
          onChange={setChosen}
          aria-label={w.documents.preview}
        />
        {saved && (
          <Button
            component="a"
            href={saved}
            target="_blank"
            rel="noreferrer"
            variant="default"
            size="xs"
            leftSection={<IconFileDownload size={15} stroke={1.75} aria-hidden />}
          >
            {w.documents.openPdf}
          </Button>
        )}
      </div>
      <Sheets src={src} title={w.documents.preview} />
      {written && <p className={classes.hint}>{unsaved.waits ? w.documents.previewWaits : w.documents.previewHint}</p>}
    </section>
  )
}

/** The address of the paper as it is written, a moment after the last key; it waits while what is written cannot be read. */
function useUnsavedPaper(path: string, written: FormValues | undefined, version: number | undefined) {
  const [body] = useDebouncedValue(written && JSON.stringify(written), 600)
  const { data, isError } = useQuery({
    queryKey: ['paper', path, version, body],
    enabled: body !== undefined,
    queryFn: ({ signal }) => api.ask<{ digest: string }>(path, JSON.parse(body ?? ''), signal),
    placeholderData: keepPreviousData,
    retry: false,
  })
  return { src: data ? `${base}/papers/${data.digest}` : null, waits: isError }
}

/** The sheet that is seen stays until the next one has been drawn behind it. */
function Sheets({ src, title }: { src: string | null; title: string }) {
  const [seen, setSeen] = useState<string | null>(null)
  const sheets = [...new Set([seen, src])].filter((one) => one !== null)
  return (
    <div className={classes.sheets}>
      {sheets.map((one) => (
        <iframe
          key={one}
          src={`${one}${one.includes('#') ? '&' : '#'}toolbar=0&view=FitH`}
          title={title}
          data-behind={one !== (seen ?? src) || undefined}
          onLoad={() => setSeen(one)}
        />
      ))}
    </div>
  )
}
