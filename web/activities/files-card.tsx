import { ActionIcon, Button, FileButton } from '@mantine/core'
import { type Icon, IconFile, IconFileTypePdf, IconPhoto, IconTrash, IconUpload } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { api, base } from '../api/request.ts'
import { type KeptFile, uploadFile } from '../api/upload-file.ts'
import { useList } from '../api/use-list.ts'
import { sentenceOf } from '../api/use-submit.ts'
import { ask } from '../ui/confirm.tsx'
import { showSnack } from '../ui/snack.tsx'
import { useWords } from '../words/index.tsx'
import { useFormat } from '../words/use-format.ts'
import classes from './activities.module.css'
import { type Attached, hangingOn, useRefreshAttached } from './activity.ts'

/** Files of a record: dropped or chosen, kept, downloaded, deleted. */
export function FilesCard({ at, canAdd = true }: { at: Attached; canAdd?: boolean }) {
  const w = useWords()
  const { items, count, hasMore, more } = useList<KeptFile>('files', {
    ...hangingOn(at),
    sort: '-createdAt',
  })
  const refresh = useRefreshAttached(at)
  const [sending, setSending] = useState(0)
  const [over, setOver] = useState(false)
  const upload = async (files: readonly File[]) => {
    setSending(files.length)
    for (const file of files) {
      try {
        await uploadFile(at, file)
      } catch (thrown) {
        if (!isRefusal(thrown)) throw thrown
        showSnack(`${file.name}: ${thrown.errors[0]?.message ?? sentenceOf(thrown, w.problems)}`, { bad: true })
      }
      setSending((left) => left - 1)
    }
    setSending(0)
    await refresh()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (canAdd && event.dataTransfer.files.length > 0) void upload([...event.dataTransfer.files])
  }
  if (!canAdd && items.length === 0) return null
  return (
    <section
      className="card"
      aria-label={w.activities.files}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!canAdd || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={classes.files} data-over={over || undefined}>
        <h2>
          {w.activities.files} {count ? <span className="num t3">{count}</span> : null}
        </h2>
        {items.length === 0 && <small className="t3">{over ? w.activities.dropHere : w.activities.noFiles}</small>}
        {canAdd && (
          <FileButton multiple onChange={(files) => void upload(files)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="compact-md"
                ml="auto"
                leftSection={<IconUpload size={14} stroke={1.75} aria-hidden />}
                disabled={sending > 0}
              >
                {sending > 0 ? w.activities.uploading(sending) : w.activities.upload}
              </Button>
            )}
          </FileButton>
        )}
        {items.length > 0 && (
          <ul className={classes.fileList}>
            {items.map((file) => (
              <FileRow key={file.id} file={file} canDelete={canAdd} onDeleted={() => void refresh()} />
            ))}
          </ul>
        )}
        {hasMore && (
          <Button variant="subtle" size="compact-sm" onClick={more}>
            {w.common.showAll}
          </Button>
        )}
      </div>
    </section>
  )
}

const icons: readonly [RegExp, Icon][] = [
  [/pdf$/, IconFileTypePdf],
  [/^image\//, IconPhoto],
]

function FileRow({ file, canDelete, onDeleted }: { file: KeptFile; canDelete: boolean; onDeleted: () => void }) {
  const w = useWords()
  const format = useFormat()
  const Shown = icons.find(([type]) => type.test(file.contentType))?.[1] ?? IconFile
  const size =
    file.size >= 1e6
      ? `${format.decimal((file.size / 1e6).toFixed(1))} MB`
      : `${format.number(Math.ceil(file.size / 1000))} KB`
  const remove = async () => {
    const verb = w.activities.deleteFile(file.name)
    if (!(await ask({ title: w.activities.deleteFileTitle(file.name), verb, danger: true }))) return
    try {
      await api.delete(`/files/${file.id}`, file.version)
      showSnack(w.activities.fileDeleted(file.name))
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      showSnack(sentenceOf(thrown, w.problems), { bad: true })
    }
    onDeleted()
  }
  return (
    <li>
      <a href={`${base}/files/${file.id}/content`} download={file.name} title={file.name}>
        <Shown size={15} stroke={1.75} aria-hidden />
        <span className="clip" lang="">
          {file.name}
        </span>
        <small className="num">{size}</small>
      </a>
      {canDelete && (
        <ActionIcon size={26} aria-label={w.activities.deleteFile(file.name)} onClick={() => void remove()}>
          <IconTrash size={14} stroke={1.75} />
        </ActionIcon>
      )}
    </li>
  )
}
