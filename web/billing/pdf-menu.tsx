import type { RecordOf } from '@kohoi/contract/noun'
import type { company as companyNoun } from '@kohoi/contract/nouns/people'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { base } from '../api/request.ts'
import { useRecord } from '../api/use-record.ts'
import { useWords } from '../words/index.tsx'
import { PdfButton } from './pdf-button.tsx'

type Props = {
  path: string
  id: string
  /** Whose document it is, where it is a tax document once it is issued: those of Thai companies have an XML. */
  taxOf?: string | null | undefined
}

/** Each by its own name, whoever reads. */
const tongues = { th: 'ไทย', en: 'English', vi: 'Tiếng Việt' } as const
const choices = ['th', 'en', 'vi', 'th,en', 'vi,en', 'th,vi'] as const

/** A document as it is printed: in its own language with one press, else in one or two that one chooses, and with its XML. */
export function PdfMenu({ path, id, taxOf }: Props) {
  const { billing: b } = useWords()
  const company = useRecord<RecordOf<typeof companyNoun>>('companies', taxOf ?? undefined).data
  const item = (search: string, text: string) => (
    <Menu.Item key={search} component="a" href={`${base}/${path}/${id}/pdf?${search}`} target="_blank" rel="noreferrer">
      {text}
    </Menu.Item>
  )
  const called = (choice: (typeof choices)[number]) =>
    choice
      .split(',')
      .map((language) => tongues[language as keyof typeof tongues])
      .join(' + ')
  return (
    <Button.Group>
      <PdfButton path={path} id={id} />
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={b.pdfMore}>
            <IconChevronDown size={16} stroke={1.75} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {choices.map((choice) => item(`lang=${choice}`, called(choice)))}
          {company?.country === 'TH' && (
            <>
              <Menu.Divider />
              {item('format=pdfa3', b.pdfXml)}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
