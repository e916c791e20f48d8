import { Button, CloseButton, FileButton, Input } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { uploadFile } from '../api/upload-file.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useWords } from '../words/index.tsx'
import { FileCell } from './cells.tsx'
import classes from './fields.module.css'
import { type FieldInputProps, wrap } from './input-props.ts'

/** One file, kept at the record it belongs to; so it waits until there is a record. Gives its id. */
export function FileField(props: FieldInputProps) {
  const w = useWords()
  const { field, value, onChange, label, record } = props
  const at = { entity: field.of ?? '', id: typeof record?.id === 'string' ? record.id : '' }
  const { submit, busy, sentence, problems } = useSubmit(async (file: File) => {
    const { id } = await uploadFile(at, file)
    onChange(id)
  })
  const id = typeof value === 'string' ? value : null
  const error = props.error ?? Object.values(problems)[0] ?? sentence
  return (
    <Input.Wrapper {...wrap({ ...props, error: error ?? undefined, help: at.id ? props.help : w.fields.fileLater })}>
      <div className={classes.file}>
        {id && <FileCell id={id} />}
        {id && <CloseButton size="sm" aria-label={`${w.fields.clear}: ${label}`} onClick={() => onChange(null)} />}
        <FileButton onChange={(file) => file && void submit(file)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              aria-label={`${w.activities.upload}: ${label}`}
              leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />}
              loading={busy}
              disabled={!at.id || props.disabled === true}
            >
              {w.activities.upload}
            </Button>
          )}
        </FileButton>
      </div>
    </Input.Wrapper>
  )
}
