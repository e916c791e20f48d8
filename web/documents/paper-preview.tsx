import { Button, SegmentedControl } from '@mantine/core'
import { IconFileDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { base } from '../api/request.ts'
import { useWords } from '../words/index.tsx'
import classes from './documents.module.css'

type Props = { path: string; id: string; version: number; language: string | null }

const languages = [
  { value: 'th', label: 'ไทย' },
  { value: 'en', label: 'English' },
  { value: 'vi', label: 'Tiếng Việt' },
]

/** The paper beside the document, in any of the three languages. It is drawn again with every version that is saved. */
export function PaperPreview({ path, id, version, language }: Props) {
  const w = useWords()
  const [shown, setShown] = useState(language ?? 'en')
  const address = `${base}/${path}/${id}/pdf?lang=${shown}`
  return (
    <section className={`card ${classes.paper}`} aria-label={w.documents.preview}>
      <div className={classes.paperBar}>
        <SegmentedControl
          size="xs"
          data={languages}
          value={shown}
          onChange={setShown}
          aria-label={w.documents.preview}
        />
        <Button
          component="a"
          href={address}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size="xs"
          leftSection={<IconFileDownload size={15} stroke={1.75} aria-hidden />}
        >
          {w.documents.openPdf}
        </Button>
      </div>
      <iframe key={`${address} ${version}`} src={`${address}#toolbar=0&view=FitH`} title={w.documents.preview} />
      <p className={classes.hint}>{w.documents.previewHint}</p>
    </section>
  )
}
