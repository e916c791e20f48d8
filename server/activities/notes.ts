import { note } from '@kohoi/contract'
import { keep } from '../records/kept.ts'
import { onOpened, onRecord, ownOrOnRecord, recordProblems, tellRecord } from './attached.ts'

/** Notes: written by everyone who may see the record, executives too; changed by their author or whoever may change the record. */
export const notes = keep({
  noun: note,
  access: {
    read: () => onRecord('read'),
    opens: onOpened,
    create: () => true,
    change: () => ownOrOnRecord,
    remove: () => ownOrOnRecord,
  },
  check: recordProblems,
  created: (ctx, record) => tellRecord(ctx, record, 'note.added', { noteId: record.id, text: record.text }),
  changed: (ctx, record) => tellRecord(ctx, record, 'note.changed', { noteId: record.id, text: record.text }),
  removed: (ctx, record) => tellRecord(ctx, record, 'note.removed', { noteId: record.id }),
})
