import { Button, FileButton, Input } from '@mantine/core'
import { IconSignature, IconUpload, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../api/request.ts'
import { useSubmit } from '../api/use-submit.ts'
import { useWords } from '../words/index.tsx'
import classes from './fields.module.css'
import { type FieldInputProps, wrap } from './input-props.ts'
import { SignaturePad } from './signature-pad.tsx'

/** A picture that stands on documents: a logo is chosen, a signature chosen or drawn. Gives its id. */
export function PictureField(props: FieldInputProps) {
  const w = useWords()
  const { name, value, onChange, label } = props
  const [drawing, setDrawing] = useState(false)
  const { submit, busy, sentence, problems } = useSubmit(async (file: File) => {
    const form = new FormData()
    form.append('file', file)
    const { id } = await api.post<{ id: string }>('/pictures', form)
    setDrawing(false)
    onChange(id)
  })
  const id = typeof value === 'string' ? value : null
  const error = props.error ?? Object.values(problems)[0] ?? sentence
  return (
    <Input.Wrapper {...wrap({ ...props, error: error ?? undefined })}>
      {id && <img className={classes.picture} src={`/api/v1/pictures/${id}`} alt={label} />}
      <div className={classes.file}>
        <FileButton accept="image/png,image/jpeg" onChange={(file) => file && void submit(file)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              aria-label={`${w.pictures.upload}: ${label}`}
              leftSection={<IconUpload size={16} stroke={1.75} aria-hidden />}
              loading={busy}
              disabled={props.disabled === true}
            >
              {w.pictures.upload}
            </Button>
          )}
        </FileButton>
        {name === 'signatureId' && !drawing && (
          <Button
            variant="default"
            leftSection={<IconSignature size={16} stroke={1.75} aria-hidden />}
            onClick={() => setDrawing(true)}
          >
            {w.pictures.draw}
          </Button>
        )}
        {id && (
          <Button
            variant="subtle"
            aria-label={`${w.pictures.remove}: ${label}`}
            leftSection={<IconX size={16} stroke={1.75} aria-hidden />}
            onClick={() => onChange(null)}
          >
            {w.pictures.remove}
          </Button>
        )}
      </div>
      {drawing && <SignaturePad onDrawn={(file) => void submit(file)} />}
    </Input.Wrapper>
  )
}
